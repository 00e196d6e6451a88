import type { Bench } from '../run/bench.ts';

/**
 * In a plain browser nothing cuts a torn end off the store's own files: LevelDB goes on behind the tear, and drops what
 * stands there at a later start. The kiosk fills such a store from the journal at each start, but between two starts the
 * journal is the only copy. Spoiling it too is damage to both copies, though in two rounds.
 */
export function wearStore({ subject, ledger }: Bench): void {
  if (subject.kind === 'browser') ledger.isStoreWorn = true;
}

/** A store that is gone is made anew, whole. */
export function renewStore({ ledger }: Bench): void {
  ledger.isStoreWorn = false;
}

/** To be called once the journal is spoilt: what was tapped until then may be gone, if somebody is told. */
export function spoilLastCopy({ ledger }: Bench): void {
  if (!ledger.isStoreWorn) return;
  for (const tap of ledger.taps) tap.destroyed = true;
}
