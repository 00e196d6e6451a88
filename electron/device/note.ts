import type { Recovery } from '../../shared/log/kinds.ts';

/**
 * Puts on record that something is about to be mended. Resolves before it is: a start that is cut in the middle has
 * nothing left to see that it happened.
 * @param place what was mended: noted twice it counts once
 */
export type Note = (recovery: Recovery, place: string) => Promise<void>;

/** For whoever reads a journal that is nobody's own, as one that was set aside. */
export const UNTOLD: Note = async () => undefined;
