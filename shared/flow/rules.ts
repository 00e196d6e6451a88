/** Every delay of the kiosk's screens, in ms, counted on a clock that nobody can set. */
export interface Rules {
  /** Thanks, with the undo button: long enough to read and to notice a mis-tap. */
  readonly thanksMs: number;
  /** Thanks with nothing left to decide: read, and gone before the next citizen steps up. */
  readonly farewellMs: number;
  /**
   * Untouched this long, the reasons are left as they stand. Eight short lines take an unhurried reader about ten
   * seconds; twice that, and every touch starts it again. Choosing again is possible as long.
   */
  readonly reasonsMs: number;
  /** The same for the comment: who looks for words or letters pauses longer, yet the next citizen must not find them. */
  readonly commentMs: number;
  /** A held erasing key: the wait that tells a hold from a touch, then the time between two letters. */
  readonly eraseHoldMs: number;
  readonly eraseRepeatMs: number;
  /** The optional question about the procedure: one line and the faces, which the citizen knows by now. */
  readonly procedureMs: number;
  /** Untouched this long, the keys for the dossier code are put away with what was typed. */
  readonly codeMs: number;
  /** Hashing a code and looking it up takes ms; longer than this something is wrong. */
  readonly readMs: number;
  /** How long it is said why a code was not taken: time to read it twice. */
  readonly faultMs: number;
  /** A flushed append takes tens of ms; longer than this the storage is not to be trusted. */
  readonly saveTimeoutMs: number;
  /** After undo, how long the faces wait for the citizen's second choice. */
  readonly reviseMs: number;
  /** Untouched this long, a screen in another language is Vietnamese again. */
  readonly localeResetMs: number;
  /** Untouched this long, large type, high contrast and reading aloud are off again. */
  readonly comfortResetMs: number;
  /** Untouched this long, the look-up is left: long enough to copy an address or read a list of steps. */
  readonly lookUpMs: number;
  /** The same for who writes to the office, and looks for words. What was not sent is gone. */
  readonly feedbackMs: number;
  /** Sign-in and staff screens close themselves, so that nobody finds them open. */
  readonly staffIdleMs: number;
  /** What clerks do about themselves: long enough to type three PINs or to read a small table. */
  readonly clerkSideIdleMs: number;
  /** IT's desk: long enough to find a stick and plug it in. */
  readonly deskIdleMs: number;
  /** A question to the centre that is not answered by then is given up. */
  readonly askTimeoutMs: number;
  /** A counter that nobody touched this long has no clerk. */
  readonly sessionIdleMs: number;
  /** How often an out-of-service kiosk tries whether it works again. */
  readonly probeMs: number;
}

export const RULES: Rules = {
  thanksMs: 6_000,
  farewellMs: 4_000,
  reasonsMs: 20_000,
  commentMs: 45_000,
  eraseHoldMs: 450,
  eraseRepeatMs: 90,
  procedureMs: 15_000,
  codeMs: 45_000,
  readMs: 5_000,
  faultMs: 12_000,
  saveTimeoutMs: 8_000,
  reviseMs: 20_000,
  localeResetMs: 30_000,
  comfortResetMs: 30_000,
  lookUpMs: 60_000,
  feedbackMs: 90_000,
  staffIdleMs: 30_000,
  clerkSideIdleMs: 60_000,
  deskIdleMs: 120_000,
  askTimeoutMs: 20_000,
  sessionIdleMs: 2 * 60 * 60_000,
  probeMs: 5_000,
};
