import { READERS, MANAGER, CLERK, OFFICE, type AccessRule } from './rule.ts';

/** What citizens wrote and what clerks may know and contest. */
export const RIGHTS_RULES: readonly AccessRule[] = [
  { route: 'GET /v1/comments', may: READERS, why: 'masked, for those who answer for the office' },
  {
    route: 'POST /v1/comments/unmask',
    may: { auditor: 'units' },
    why: 'only with a reason, on record',
  },
  { route: 'GET /v1/petitions', may: READERS, why: 'accusations go to those who handle them' },
  {
    route: 'POST /v1/petitions/:id/open',
    may: MANAGER,
    why: 'who answers a citizen needs the words and the contact; it goes on record',
  },
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
];
