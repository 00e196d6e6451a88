import { z } from 'zod';
import {
  AUDIT_PATH,
  auditVerificationSchema,
  actPageSchema,
  type ActPage,
  type AuditVerification,
} from '../../../shared/contract/audit.ts';
import { OIDC_PATH, oidcOfferSchema, type OidcOffer } from '../../../shared/contract/oidc.ts';
import {
  newPasswordViewSchema,
  OWN_SESSIONS_PATH,
  ownSessionsSchema,
  PASSWORD_PATH,
  userListSchema,
  USERS_PATH,
  userViewSchema,
  type AccountReach,
  type NewPasswordView,
  type OwnSessions,
  type PasswordChange,
  type UserList,
  type UserRequest,
  type UserView,
} from '../../../shared/contract/people.ts';
import {
  newTokenViewSchema,
  tokenListSchema,
  TOKENS_PATH,
  type NewTokenView,
  type TokenList,
  type TokenRequest,
} from '../../../shared/contract/tokens.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { withQuery } from './path.ts';

/** Accounts, programs' tokens, the record of acts, and what everybody does with their own account. */
export interface PeopleApi {
  users(): Promise<Answer<UserList>>;
  createUser(request: UserRequest): Promise<Answer<NewPasswordView>>;
  switchUser(id: number, to: 'disable' | 'enable'): Promise<Answer<UserView>>;
  resetPassword(id: number): Promise<Answer<NewPasswordView>>;
  changeReach(id: number, reach: AccountReach): Promise<Answer<UserView>>;
  tokens(): Promise<Answer<TokenList>>;
  createToken(request: TokenRequest): Promise<Answer<NewTokenView>>;
  revokeToken(id: number): Promise<Answer<null>>;
  /** The acts before that number, the newest first; null: the newest of all. */
  acts(before: number | null): Promise<Answer<ActPage>>;
  verifyAudit(): Promise<Answer<AuditVerification>>;
  changePassword(change: PasswordChange): Promise<Answer<null>>;
  ownSessions(): Promise<Answer<OwnSessions>>;
  endOwnSession(id: number): Promise<Answer<null>>;
  /** Whether an identity provider may be used to sign in. */
  oidcOffer(): Promise<Answer<OidcOffer>>;
}

export function createPeopleApi(origin: string): PeopleApi {
  return {
    users: () => ask(origin, 'GET', USERS_PATH, userListSchema),
    createUser: (request) => ask(origin, 'POST', USERS_PATH, newPasswordViewSchema, request),
    switchUser: (id, to) => ask(origin, 'POST', `${USERS_PATH}/${id}/${to}`, userViewSchema),
    resetPassword: (id) => ask(origin, 'POST', `${USERS_PATH}/${id}/reset`, newPasswordViewSchema),
    changeReach: (id, reach) =>
      ask(origin, 'PUT', `${USERS_PATH}/${id}/reach`, userViewSchema, reach),
    tokens: () => ask(origin, 'GET', TOKENS_PATH, tokenListSchema),
    createToken: (request) => ask(origin, 'POST', TOKENS_PATH, newTokenViewSchema, request),
    revokeToken: (id) => ask(origin, 'POST', `${TOKENS_PATH}/${id}/revoke`, z.null()),
    acts: (before) => ask(origin, 'GET', withQuery(AUDIT_PATH, { before }), actPageSchema),
    verifyAudit: () => ask(origin, 'GET', `${AUDIT_PATH}/verification`, auditVerificationSchema),
    changePassword: (change) => ask(origin, 'POST', PASSWORD_PATH, z.null(), change),
    ownSessions: () => ask(origin, 'GET', OWN_SESSIONS_PATH, ownSessionsSchema),
    endOwnSession: (id) => ask(origin, 'DELETE', `${OWN_SESSIONS_PATH}/${id}`, z.null()),
    oidcOffer: () => ask(origin, 'GET', OIDC_PATH, oidcOfferSchema),
  };
}
