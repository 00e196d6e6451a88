import type { Tap } from '../ledger.ts';
import { absentFrom } from '../oracle.ts';
import type { Bench } from '../run/bench.ts';

/** Both copies of these taps are gone by our own hand: whatever of them the centre has by now, it owes for ever. */
export async function markDestroyed({ rig, devices }: Bench, taps: readonly Tap[]): Promise<void> {
  for (const tap of absentFrom(taps, await rig.look.ratings(devices()))) tap.destroyed = true;
}
