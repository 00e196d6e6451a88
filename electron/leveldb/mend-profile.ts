import type { Recovery } from '../../shared/log/kinds.ts';
import { findStores, repairStore } from './repair.ts';
import { thinOut } from './thin-out.ts';

/**
 * Mends every IndexedDB store of the profile; must end before a window opens.
 * @param aside where copies of damaged stores are kept
 */
export async function mendProfile(
  profile: string,
  aside: string,
  now: number,
): Promise<readonly Recovery[]> {
  const stamp = new Date(now).toISOString().replaceAll(/\D/g, '');
  let isMended = false;
  for (const store of await findStores(profile)) {
    const trims = await repairStore(store, aside, stamp);
    isMended ||= trims.length > 0;
  }
  if (isMended) await thinOut(aside);
  // How many log entries a cut piece held can't be read from it: the page compares the store with the journal.
  return isMended ? [{ what: 'leveldb-trimmed', entries: 0 }] : [];
}
