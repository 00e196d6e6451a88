/** Every delay of the kiosk's screens, in ms, counted on a clock that nobody can set. */
export interface Rules {
  /** Thanks, with the undo button: long enough to read and to notice a mis-tap. */
  readonly thanksMs: number;
  /** A flushed append takes tens of ms; longer than this the storage is not to be trusted. */
  readonly saveTimeoutMs: number;
  /** After undo, how long the faces wait for the citizen's second choice. */
  readonly reviseMs: number;
  /** Untouched this long, a screen in another language is Vietnamese again. */
  readonly localeResetMs: number;
  /** Sign-in and staff screens close themselves, so that nobody finds them open. */
  readonly staffIdleMs: number;
  /** A question to the centre that is not answered by then is given up. */
  readonly askTimeoutMs: number;
  /** A counter that nobody touched this long has no clerk. */
  readonly sessionIdleMs: number;
  /** How often an out-of-service kiosk tries whether it works again. */
  readonly probeMs: number;
}

export const RULES: Rules = {
  thanksMs: 6_000,
  saveTimeoutMs: 8_000,
  reviseMs: 20_000,
  localeResetMs: 30_000,
  staffIdleMs: 30_000,
  askTimeoutMs: 20_000,
  sessionIdleMs: 2 * 60 * 60_000,
  probeMs: 5_000,
};
