import { SELF, IT, type AccessRule } from './rule.ts';

/** Who somebody is, and who else may come in. */
export const ACCOUNT_RULES: readonly AccessRule[] = [
  { route: 'POST /v1/session', may: 'everybody', why: 'signing in is how one becomes somebody' },
  { route: 'GET /v1/session', may: SELF, why: 'the page asks who is signed in' },
  { route: 'DELETE /v1/session', may: SELF, why: 'everybody may leave' },
  { route: 'POST /v1/session/password', may: SELF, why: 'a password is its owner’s alone' },
  {
    route: 'GET /v1/sessions',
    may: SELF,
    why: 'a stranger’s session must be noticed by its owner',
  },
  { route: 'DELETE /v1/sessions/:id', may: SELF, why: 'and ended by its owner' },

  {
    route: 'GET /v1/oidc',
    may: 'everybody',
    why: 'the sign-in page offers the provider or doesn’t',
  },
  { route: 'GET /v1/oidc/start', may: 'everybody', why: 'the way to the identity provider' },
  {
    route: 'GET /v1/oidc/callback',
    may: 'everybody',
    why: 'the way back; its own state is checked',
  },
  {
    route: 'GET /v1/oidc/mappings',
    may: { it: 'centre', auditor: 'centre' },
    why: 'gives out roles',
  },
  { route: 'PUT /v1/oidc/mappings', may: { it: 'centre' }, why: 'gives out roles in any unit' },

  {
    route: 'GET /v1/users',
    may: { it: 'units', auditor: 'units' },
    why: 'who has access is audited',
  },
  { route: 'POST /v1/users', may: IT, why: 'IT makes accounts, never wider than its own' },
  { route: 'PUT /v1/users/:id/reach', may: IT, why: 'IT moves people between units' },
  { route: 'POST /v1/users/:id/disable', may: IT, why: 'IT takes access away' },
  { route: 'POST /v1/users/:id/enable', may: IT, why: 'and gives it back' },
  {
    route: 'POST /v1/users/:id/reset',
    may: IT,
    why: 'IT helps who forgot; the password is for one use',
  },
  {
    route: 'GET /v1/tokens',
    may: { it: 'units', auditor: 'units' },
    why: 'programs’ access is audited',
  },
  { route: 'POST /v1/tokens', may: IT, why: 'IT lets programs in, never wider than its own' },
  { route: 'POST /v1/tokens/:id/revoke', may: IT, why: 'and shuts them out' },
  {
    route: 'GET /v1/audit',
    may: { it: 'units', auditor: 'units' },
    why: 'acts are there to be read',
  },
  {
    route: 'GET /v1/audit/verification',
    may: { it: 'centre', auditor: 'centre' },
    why: 'one chain',
  },
];
