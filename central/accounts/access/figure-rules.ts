import { READERS, FIGURES, REVIEWERS, OFFICE, type AccessRule } from './rule.ts';

/** Figures, flags, and the lists and reports around them. */
export const FIGURE_RULES: readonly AccessRule[] = [
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
    route: 'GET /v1/evaluations/clerk-procedures',
    may: FIGURES,
    token: 'read:evaluations',
    why: 'a closer look at what the other tables show',
  },
  {
    route: 'GET /v1/evaluations/stated',
    may: FIGURES,
    token: 'read:evaluations',
    why: 'the three figures that come from elsewhere than kiosks',
  },
  {
    route: 'GET /v1/flags',
    may: REVIEWERS,
    why: 'whoever decides must see what there is to decide',
  },
  { route: 'POST /v1/flags/runs', may: REVIEWERS, why: 'looking again changes no figure' },
  { route: 'POST /v1/flags/reviews', may: REVIEWERS, why: 'a named person answers for it' },
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
    route: 'DELETE /v1/statements',
    may: OFFICE,
    token: 'write:statements',
    why: 'what was stated by mistake is taken back, on record',
  },
  {
    route: 'GET /v1/special-days',
    may: FIGURES,
    token: 'read:units',
    why: 'when offices are closed is no secret',
  },
  {
    route: 'PUT /v1/special-days',
    may: { it: 'centre', manager: 'centre' },
    why: 'one calendar for every office',
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
];
