const HOUR_MS = 3_600_000;

/** `mend`: through the store's repair. `set-aside`: with a new store, which the journal fills. `wait`: neither helped. */
export type Relaunch = 'mend' | 'set-aside' | 'wait';

/**
 * What a program that can't write its store does next: a repair first, a new store when that was not enough, and then
 * nothing for a while, because a disk that fails is not mended by starting over and over.
 * @param before when it was started anew before, ms; a moment that lies ahead is of a clock that was set back
 */
export function nextRelaunch(before: readonly number[], now: number): Relaunch {
  const lately = before.filter((at) => at <= now && now - at < HOUR_MS).length;
  if (lately === 0) return 'mend';
  return lately === 1 ? 'set-aside' : 'wait';
}
