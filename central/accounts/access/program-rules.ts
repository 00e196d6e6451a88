import { type AccessRule } from './rule.ts';

/** Kiosks, and what anybody’s program may ask. */
export const PROGRAM_RULES: readonly AccessRule[] = [
  { route: 'POST /v1/enrolments', may: 'kiosk', why: 'its one-time code admits it' },
  { route: 'POST /v1/batches', may: 'kiosk', why: 'its own log' },
  { route: 'GET /v1/config', may: 'kiosk', why: 'its own settings' },
  { route: 'POST /v1/heartbeats', may: 'kiosk', why: 'its own pulse' },
  { route: 'POST /v1/clerk-pins', may: 'kiosk', why: 'a clerk’s own, by the old PIN' },
  { route: 'GET /v1/clerk-figures', may: 'kiosk', why: 'it has checked the clerk’s PIN' },
  { route: 'POST /v1/anchors', may: 'kiosk', why: 'where its own log goes on' },
  { route: 'GET /v1/openapi.json', may: 'everybody', why: 'a description holds no data' },
  {
    route: 'GET /v1/centre',
    may: 'everybody',
    why: 'that data are invented must be seen before anybody signs in',
  },
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
