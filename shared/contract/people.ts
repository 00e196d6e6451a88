import { z } from 'zod';
import { roleSchema, type Role } from './session.ts';

export const USERS_PATH = '/v1/users';
export const PASSWORD_PATH = '/v1/session/password';
export const OWN_SESSIONS_PATH = '/v1/sessions';

/** Which units an account reaches: named ones, those below a code (`H55`: a province), or all. */
export interface AccountReach {
  readonly all: boolean;
  readonly units: readonly string[];
  readonly areas: readonly string[];
}

export interface ClerkRef {
  readonly unit: string;
  readonly id: string;
}

/** `POST /v1/users`. `clerk` exactly for the role clerk. */
export interface UserRequest {
  readonly name: string;
  readonly role: Role;
  readonly reach: AccountReach;
  readonly clerk: ClerkRef | null;
}

/** Whose results a clerk's account shows; `name` as the unit's list has it now. */
export interface AccountClerk extends ClerkRef {
  readonly name: string;
}

export interface UserView {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly reach: AccountReach;
  readonly clerk: AccountClerk | null;
  readonly createdAt: number;
  readonly disabledAt: number | null;
  readonly mustChangePassword: boolean;
  /** Signs in through the identity provider, so it has no password here. */
  readonly external: boolean;
}
export interface UserList {
  readonly users: readonly UserView[];
}
/** Answer to making an account and to `POST /v1/users/{id}/reset`: a password for one use, told once. */
export interface NewPasswordView {
  readonly user: UserView;
  readonly password: string;
}

/** `POST /v1/session/password`: ends every other session of the account. */
export interface PasswordChange {
  readonly old: string;
  readonly next: string;
}

/** `GET /v1/sessions`: the account's own. Times in ms. */
export interface OwnSession {
  readonly id: number;
  readonly openedAt: number;
  readonly seenAt: number;
  readonly way: 'password' | 'provider';
  readonly current: boolean;
}
export interface OwnSessions {
  readonly sessions: readonly OwnSession[];
}

/** Long rather than strange (NIST SP 800-63B): eight characters, any kind. */
const SHORTEST_PASSWORD = 8;
const id = z.string().min(1).max(64);
const ms = z.int().min(0);

export const reachSchema: z.ZodType<AccountReach> = z.strictObject({
  all: z.boolean(),
  units: z.array(id).max(5000),
  areas: z
    .array(
      z
        .string()
        .regex(/^[0-9A-Z]+(?:\.[0-9A-Z]+)*$/)
        .max(40),
    )
    .max(100),
});
const clerkRefSchema: z.ZodType<ClerkRef> = z.strictObject({ unit: id, id });

export const userRequestSchema: z.ZodType<UserRequest> = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,39}$/, 'a-z, 0-9, dots, hyphens; 2 to 40'),
    role: roleSchema,
    reach: reachSchema,
    clerk: clerkRefSchema.nullable(),
  })
  .refine(({ role, clerk }) => (role === 'clerk') === (clerk !== null), {
    path: ['clerk'],
    error: 'named for the role clerk and no other',
  })
  .refine(({ role, reach }) => role !== 'clerk' || !reach.all, {
    path: ['reach'],
    error: 'a clerk reaches nothing but their own',
  });

export const userViewSchema: z.ZodType<UserView> = z.strictObject({
  id: z.int(),
  name: z.string(),
  role: roleSchema,
  reach: reachSchema,
  clerk: z.strictObject({ unit: id, id, name: z.string() }).nullable(),
  createdAt: ms,
  disabledAt: ms.nullable(),
  mustChangePassword: z.boolean(),
  external: z.boolean(),
});
export const userListSchema: z.ZodType<UserList> = z.strictObject({
  users: z.array(userViewSchema),
});
export const newPasswordViewSchema: z.ZodType<NewPasswordView> = z.strictObject({
  user: userViewSchema,
  password: z.string(),
});
export const passwordChangeSchema: z.ZodType<PasswordChange> = z
  .strictObject({
    old: z.string().min(1).max(200),
    next: z.string().min(SHORTEST_PASSWORD).max(200),
  })
  .refine(({ old, next }) => old !== next, { path: ['next'], error: 'the same as before' });
export const ownSessionsSchema: z.ZodType<OwnSessions> = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id: z.int(),
      openedAt: ms,
      seenAt: ms,
      way: z.enum(['password', 'provider']),
      current: z.boolean(),
    }),
  ),
});
