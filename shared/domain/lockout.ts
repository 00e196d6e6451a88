/** Wrong PINs in a row, and when (ms) the next try is allowed. */
export interface Lockout {
  readonly wrong: number;
  readonly openAt: number;
}
export const NO_LOCKOUT: Lockout = { wrong: 0, openAt: 0 };

const FREE_TRIES = 5;
const LOCKED_FROM = 15;
const FIRST_WAIT_MS = 15_000;

export type Access =
  | { readonly state: 'open'; readonly triesLeft: number }
  | { readonly state: 'waiting'; readonly openAt: number }
  | { readonly state: 'locked' };

/**
 * After a wrong PIN (design §5; the same table as VxSuite's smart cards):
 *
 * | wrong in a row | next try        |
 * |---------------:|-----------------|
 * | 1–4            | at once         |
 * | 5              | after 15 s      |
 * | 6              | after 30 s      |
 * | 7 … 14         | doubling        |
 * | 15 and more    | only after a supervisor or the centre unlocks |
 */
export function afterWrongPin(lockout: Lockout, now: number): Lockout {
  const wrong = lockout.wrong + 1;
  if (wrong < FREE_TRIES) return { wrong, openAt: 0 };
  return { wrong, openAt: now + FIRST_WAIT_MS * 2 ** (Math.min(wrong, LOCKED_FROM) - FREE_TRIES) };
}

/** Whether a PIN may be tried at `now` (ms). A clock set forward ends a wait early, yet never the lock at 15. */
export function accessAt(lockout: Lockout, now: number): Access {
  if (lockout.wrong >= LOCKED_FROM) return { state: 'locked' };
  if (now < lockout.openAt) return { state: 'waiting', openAt: lockout.openAt };
  return { state: 'open', triesLeft: Math.max(1, FREE_TRIES - lockout.wrong) };
}
