import { FIGURES, IT, OFFICE, type AccessRule } from './rule.ts';

/** The office’s machines and settings, and what its kiosks sent. */
export const OFFICE_RULES: readonly AccessRule[] = [
  { route: 'GET /v1/units', may: FIGURES, token: 'read:units', why: 'to choose from one’s own' },
  { route: 'GET /v1/devices', may: IT, why: 'IT looks after the machines' },
  { route: 'POST /v1/devices/:device/revoke', may: IT, why: 'IT looks after the machines' },
  {
    route: 'POST /v1/devices/:device/continuation',
    may: IT,
    why: 'IT looks at two copies of a log; the reason is on record',
  },
  { route: 'POST /v1/enrolment-codes', may: IT, why: 'IT sets machines up' },
  { route: 'GET /v1/bundle-uploads', may: IT, why: 'IT carries kiosks’ files to the centre' },
  { route: 'POST /v1/bundle-uploads', may: IT, why: 'IT carries kiosks’ files to the centre' },
  { route: 'GET /v1/bundle-uploads/:id', may: IT, why: 'how far one’s own unit’s file is' },
  { route: 'PUT /v1/bundle-uploads/:id/parts/:part', may: IT, why: 'the bytes of such a file' },
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
    route: 'GET /v1/units/:unit/working-hours',
    may: FIGURES,
    why: 'when an office works is posted on its door',
  },
  {
    route: 'PUT /v1/units/:unit/working-hours',
    may: OFFICE,
    why: 'the office sets its own week; it is on record',
  },
  {
    route: 'GET /v1/units/:unit/questions',
    may: FIGURES,
    why: 'what citizens are asked is part of how a figure is read',
  },
  {
    route: 'PUT /v1/units/:unit/questions',
    may: OFFICE,
    why: 'the office words its reasons; former wordings are kept',
  },
  {
    route: 'GET /v1/units/:unit/badges',
    may: { ...OFFICE, auditor: 'units' },
    why: 'who holds a badge; what is printed on it is in no answer',
  },
  {
    route: 'POST /v1/units/:unit/badges',
    may: OFFICE,
    why: 'whoever looks after clerks hands out badges; a PIN is still asked',
  },
  {
    route: 'DELETE /v1/units/:unit/badges/:clerk',
    may: OFFICE,
    why: 'a lost badge must stop working at once',
  },
  {
    route: 'GET /v1/units/:unit/roster',
    may: { ...OFFICE, auditor: 'units' },
    why: 'who works there; no PIN is in any answer but its own',
  },
  {
    route: 'POST /v1/units/:unit/clerks',
    may: OFFICE,
    why: 'the office knows who works there; it is on record',
  },
  {
    route: 'PATCH /v1/units/:unit/clerks/:clerk',
    may: OFFICE,
    why: 'names and titles change; which of them did is on record',
  },
  {
    route: 'POST /v1/units/:unit/clerks/:clerk/pin',
    may: OFFICE,
    why: 'who forgot a PIN must be able to work; the clerk changes it at the kiosk',
  },
  {
    route: 'POST /v1/units/:unit/clerks/:clerk/return',
    may: OFFICE,
    why: 'whoever comes back is rated under the id they had',
  },
  {
    route: 'POST /v1/units/:unit/counters',
    may: OFFICE,
    why: 'the office knows its counters; it is on record',
  },
  {
    route: 'PUT /v1/units/:unit/counters/:counter',
    may: OFFICE,
    why: 'counters are renamed; their figures stay under the id',
  },
  {
    route: 'GET /v1/units/:unit/procedures',
    may: FIGURES,
    why: 'what may be handed in is posted on the wall',
  },
  {
    route: 'GET /v1/units/:unit/procedures/file',
    may: FIGURES,
    why: 'the same list, to be changed in a spreadsheet',
  },
  {
    route: 'POST /v1/units/:unit/procedures/previews',
    may: OFFICE,
    why: 'before an import',
  },
  {
    route: 'POST /v1/units/:unit/procedures/imports',
    may: OFFICE,
    why: 'the office posts its own list; it is on record',
  },
  {
    route: 'GET /v1/quarantine',
    may: { ...OFFICE, auditor: 'units' },
    why: 'what doesn’t count must be seen; answers are left out',
  },
  { route: 'GET /v1/alarms', may: OFFICE, why: 'who looks after the kiosks' },
  {
    route: 'POST /v1/alarms/acknowledgements',
    may: OFFICE,
    why: 'a named person has looked at it',
  },
  { route: 'GET /v1/alarm-mail', may: OFFICE, why: 'who is told' },
  { route: 'PUT /v1/alarm-mail', may: OFFICE, why: 'the office decides who is told' },
  { route: 'POST /v1/quarantine/releases', may: OFFICE, why: 'a named person answers for it' },
  { route: 'POST /v1/quarantine/refusals', may: OFFICE, why: 'a named person answers for it' },
  { route: 'POST /v1/quarantine/runs', may: OFFICE, why: 'after an upgrade or a new roster' },
];
