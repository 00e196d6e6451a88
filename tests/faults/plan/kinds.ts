/** Where the kiosk runs: the compiled program over Chromium, or the same pages in a plain browser. */
export type SubjectKind = 'app' | 'browser';

/** What goes wrong between kiosk and centre while everything else works. */
export const NET_KINDS = [
  'net-offline',
  'net-cut-request',
  'net-cut-answer',
  'net-answer-lost',
  'net-duplicate',
  'net-delay',
  'net-reorder',
  'net-half-open',
  'net-captive-portal',
  'net-401',
  'net-403',
  'net-409',
  'net-413',
  'net-429',
  'net-500',
  'net-503',
  'net-foreign-receipt',
  'net-replayed-receipt',
] as const;
export type NetKind = (typeof NET_KINDS)[number];

/** What strikes a program or a file. */
export const STRIKE_KINDS = [
  'kill-browser',
  'kill-main',
  'kill-page',
  'kill-centre',
  'kill-postgres',
  'tear-store-log',
  'zero-store-log',
  'tear-manifest',
  'zero-manifest',
  'truncate-store-file',
  'delete-store-file',
  'delete-store',
  'tear-journal',
  'zero-journal',
  'edit-journal',
  'delete-journal',
  'delete-both',
  'old-store',
  'old-journal',
  'old-both',
  'disk-full',
  'tls-error',
  'centre-restored',
  'backup-restored',
  'kiosk-forgotten',
  'two-kiosks',
  'clock-forward-10y',
  'clock-back-10y',
  'clock-1970',
  'clock-dst-hour',
  'sleep',
] as const;
export type StrikeKind = (typeof STRIKE_KINDS)[number];

export type FaultKind = NetKind | StrikeKind;
export const FAULT_KINDS: readonly FaultKind[] = [...NET_KINDS, ...STRIKE_KINDS];

export function isNetKind(kind: FaultKind): kind is NetKind {
  return NET_KINDS.some((net) => net === kind);
}

/** A plain browser has no main process, keeps both copies in one profile and can't be told another address. */
const APP_ONLY: ReadonlySet<FaultKind> = new Set([
  'kill-main',
  'old-store',
  'old-journal',
  'tls-error',
]);

/** Of both, a browser that starts anew would find neither its pages nor a centre that hears of the start. */
const NO_CENTRE: ReadonlySet<NetKind> = new Set(['net-offline', 'net-captive-portal']);

/** Whether a net fault may lie over a strike. */
export function canMeetDuring(subject: SubjectKind, strike: FaultKind, net: NetKind): boolean {
  return subject === 'app' || isNetKind(strike) || !NO_CENTRE.has(net);
}

export function canMeet(subject: SubjectKind, kind: FaultKind): boolean {
  return subject === 'app' || !APP_ONLY.has(kind);
}
