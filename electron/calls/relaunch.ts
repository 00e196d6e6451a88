import { nextRelaunch } from '../../shared/domain/relaunch.ts';
import type { HostParts } from '../host-parts.ts';
import { isWhole } from '../journal/is-whole.ts';

type Parts = Pick<HostParts, 'journal' | 'now' | 'relaunches' | 'report' | 'startAnew'>;

/**
 * Starts the program anew, through the repair of the store; false where that was tried too often lately. The store is
 * only given up for a new one while the journal can be read from end to end: it is what the new one is made of.
 */
export async function relaunch(parts: Parts): Promise<boolean> {
  const { journal, now, relaunches, report, startAnew } = parts;
  const before = (await relaunches.read())?.times ?? [];
  const next = nextRelaunch(before, now());
  if (next === 'wait') return false;
  const setStoreAside = next === 'set-aside' && (await isWhole(journal));
  try {
    await relaunches.write({ times: [...before, now()].slice(-4), setStoreAside });
  } catch (error) {
    // Without this note a store that can't be mended would be tried for ever.
    report('relaunch-refused', String(error));
    return false;
  }
  report('relaunch', setStoreAside ? 'with a new store' : 'through the repair');
  startAnew();
  return true;
}
