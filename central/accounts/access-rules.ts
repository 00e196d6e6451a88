import type { Role } from '../../shared/contract/session.ts';
import type { TokenScope } from '../../shared/contract/tokens.ts';

/**
 * How far a role reaches on a route. `units`: what belongs to the account's units; a unit that the request names is
 * checked before the route runs, a list is filtered by its route. `self`: the account's own. `centre`: what concerns
 * every unit, so only accounts that reach all of them.
 */
export type RoleReach = 'units' | 'self' | 'centre';

/** One route, who may call it and why. What is in no line is refused. */
export interface AccessRule {
  /** Method and pattern; HEAD goes with GET. */
  readonly route: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} ${string}`;
  readonly may: 'everybody' | 'kiosk' | Readonly<Partial<Record<Role, RoleReach>>>;
  /** The scope that lets a program's token in, within the token's units; absent: no token. */
  readonly token?: TokenScope;
  readonly why: string;
}

const SELF = {
  it: 'self',
  manager: 'self',
  province: 'self',
  auditor: 'self',
  clerk: 'self',
} as const;
const READERS = { manager: 'units', province: 'units', auditor: 'units' } as const;
const FIGURES = { ...READERS, it: 'units' } as const;
const REVIEWERS = { manager: 'units', auditor: 'units' } as const;
const IT = { it: 'units' } as const;
const MANAGER = { manager: 'units' } as const;
const CLERK = { clerk: 'self' } as const;
const OFFICE = { it: 'units', manager: 'units' } as const;

/** Role × action × reach, default deny. */
export const ACCESS_RULES: readonly AccessRule[] = [
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

  { route: 'GET /v1/units', may: FIGURES, token: 'read:units', why: 'to choose from one’s own' },
  { route: 'GET /v1/devices', may: IT, why: 'IT looks after the machines' },
  { route: 'POST /v1/devices/:device/revoke', may: IT, why: 'IT looks after the machines' },
  { route: 'POST /v1/enrolment-codes', may: IT, why: 'IT sets machines up' },
  {
    route: 'GET /v1/units/:unit/kiosk-settings',
    may: { ...OFFICE, auditor: 'units' },
    why: 'how ratings come about is no secret',
  },
  {
    route: 'PUT /v1/units/:unit/kiosk-settings',
    may: OFFICE,
    why: 'the office decides how its kiosks ask; it is on record',
  },
  {
    route: 'GET /v1/evaluations/clerks',
    may: FIGURES,
    token: 'read:evaluations',
    why: 'colleagues’ figures are no clerk’s business',
  },
  {
    route: 'GET /v1/evaluations/counters',
    may: FIGURES,
    token: 'read:evaluations',
    why: 'figures of the office',
  },
  {
    route: 'GET /v1/evaluations/procedures',
    may: FIGURES,
    token: 'read:evaluations',
    why: 'figures of the office',
  },
  {
    route: 'GET /v1/evaluations/units',
    may: FIGURES,
    token: 'read:evaluations',
    why: 'of one’s own units alone',
  },
  {
    route: 'GET /v1/flags',
    may: REVIEWERS,
    why: 'whoever decides must see what there is to decide',
  },
  { route: 'POST /v1/flags/runs', may: REVIEWERS, why: 'looking again changes no figure' },
  { route: 'POST /v1/flags/reviews', may: REVIEWERS, why: 'a named person answers for it' },
  {
    route: 'GET /v1/quarantine',
    may: { ...OFFICE, auditor: 'units' },
    why: 'what doesn’t count must be seen; answers are left out',
  },
  { route: 'POST /v1/quarantine/releases', may: OFFICE, why: 'a named person answers for it' },
  { route: 'POST /v1/quarantine/refusals', may: OFFICE, why: 'a named person answers for it' },
  { route: 'POST /v1/quarantine/runs', may: OFFICE, why: 'after an upgrade or a new roster' },
  {
    route: 'GET /v1/dossiers/mappings',
    may: FIGURES,
    token: 'read:dossiers',
    why: 'how a list is read',
  },
  {
    route: 'PUT /v1/dossiers/mappings/:name',
    may: OFFICE,
    token: 'write:dossiers',
    why: 'the office knows its lists',
  },
  {
    route: 'POST /v1/dossiers/previews',
    may: OFFICE,
    token: 'write:dossiers',
    why: 'before an import',
  },
  {
    route: 'POST /v1/dossiers/imports',
    may: OFFICE,
    token: 'write:dossiers',
    why: 'the office’s own lists',
  },
  {
    route: 'GET /v1/dossiers/imports',
    may: FIGURES,
    token: 'read:dossiers',
    why: 'what figures stand on',
  },
  {
    route: 'GET /v1/dossiers/imports/:id',
    may: FIGURES,
    token: 'read:dossiers',
    why: 'its outcome',
  },

  {
    route: 'POST /v1/statements/previews',
    may: OFFICE,
    token: 'write:statements',
    why: 'before an import',
  },
  {
    route: 'POST /v1/statements/imports',
    may: OFFICE,
    token: 'write:statements',
    why: 'the office answers for what it states',
  },
  {
    route: 'GET /v1/statements/imports',
    may: FIGURES,
    token: 'read:evaluations',
    why: 'what figures stand on',
  },
  {
    route: 'GET /v1/statements/templates/:kind',
    may: FIGURES,
    why: 'an empty file holds no data',
  },
  {
    route: 'GET /v1/statements',
    may: FIGURES,
    token: 'read:evaluations',
    why: 'what figures stand on; forms are counted, not shown',
  },

  {
    route: 'POST /v1/reports',
    may: READERS,
    token: 'write:reports',
    why: 'whoever answers for figures files them; it changes none',
  },
  { route: 'GET /v1/reports', may: READERS, token: 'read:reports', why: 'what was filed' },
  { route: 'GET /v1/reports/:id', may: READERS, token: 'read:reports', why: 'what was filed' },
  {
    route: 'GET /v1/reports/:id/files/:format',
    may: READERS,
    token: 'read:reports',
    why: 'what was filed',
  },
  {
    route: 'GET /v1/reports/:id/rows',
    may: READERS,
    token: 'read:reports',
    why: 'what was filed',
  },
  {
    route: 'GET /v1/reports/:id/snapshot',
    may: { auditor: 'units' },
    why: 'raw counts prove a report and show what it hides, so they are for audit alone',
  },
  { route: 'GET /v1/report-schedules', may: READERS, why: 'what is filed by itself' },
  {
    route: 'POST /v1/report-schedules',
    may: { manager: 'units' },
    why: 'who answers for the office decides where its reports go',
  },
  { route: 'DELETE /v1/report-schedules/:id', may: { manager: 'units' }, why: 'and stops it' },
  { route: 'GET /v1/report-runs', may: READERS, why: 'a report that did not go out must be seen' },

  { route: 'GET /v1/comments', may: READERS, why: 'masked, for those who answer for the office' },
  {
    route: 'POST /v1/comments/unmask',
    may: { auditor: 'units' },
    why: 'only with a reason, on record',
  },
  { route: 'GET /v1/petitions', may: READERS, why: 'accusations go to those who handle them' },
  { route: 'POST /v1/petitions/:id/steps', may: MANAGER, why: 'handled by a named person' },
  { route: 'GET /v1/contests', may: READERS, why: 'objections are read by who decides and audits' },
  { route: 'POST /v1/contests/:id/answers', may: MANAGER, why: 'decided by a named manager' },
  { route: 'GET /v1/own/notice', may: CLERK, why: 'who is observed is told (Luật 91/2025/QH15)' },
  { route: 'POST /v1/own/notice/seen', may: CLERK, why: 'and it is on record that they were' },
  { route: 'GET /v1/own/figures', may: CLERK, why: 'one’s own aggregate, late and rounded' },
  { route: 'GET /v1/own/contests', may: CLERK, why: 'one’s own objections' },
  { route: 'POST /v1/own/contests', may: CLERK, why: 'the right to object' },
  {
    route: 'GET /v1/retention',
    may: { it: 'units', manager: 'units', auditor: 'units' },
    why: 'terms are no secret',
  },
  { route: 'POST /v1/retention', may: { it: 'centre' }, why: 'a term holds for every unit' },
  { route: 'POST /v1/departures', may: OFFICE, why: 'whoever leaves is forgotten on time' },

  { route: 'POST /v1/enrolments', may: 'kiosk', why: 'its one-time code admits it' },
  { route: 'POST /v1/batches', may: 'kiosk', why: 'its own log' },
  { route: 'GET /v1/config', may: 'kiosk', why: 'its own settings' },
  { route: 'POST /v1/heartbeats', may: 'kiosk', why: 'its own pulse' },
  { route: 'GET /v1/openapi.json', may: 'everybody', why: 'a description holds no data' },
  { route: 'GET /healthz', may: 'everybody', why: 'for whoever watches the process' },
  { route: 'GET /readyz', may: 'everybody', why: 'for whoever watches the process' },
  {
    route: 'GET /metrics',
    may: 'everybody',
    why: 'the route itself admits this machine and IT alone',
  },
  { route: 'GET /', may: 'everybody', why: 'pages hold no data' },
  { route: 'GET /*', may: 'everybody', why: 'pages hold no data' },
  { route: 'GET /kiosk', may: 'everybody', why: 'pages hold no data' },
  { route: 'GET /kiosk/', may: 'everybody', why: 'pages hold no data' },
  { route: 'GET /kiosk/*', may: 'everybody', why: 'pages hold no data' },
];

const BY_ROUTE: ReadonlyMap<string, AccessRule> = new Map(
  ACCESS_RULES.map((rule) => [rule.route, rule]),
);

export function ruleFor(method: string, pattern: string): AccessRule | null {
  return BY_ROUTE.get(`${method === 'HEAD' ? 'GET' : method} ${pattern}`) ?? null;
}
