import { basename } from 'node:path';
import type { Note } from '../device/note.ts';
import type { Report } from '../report.ts';
import { isPassing } from '../storage/fault-of.ts';
import { moveStoreAside, thinOut } from './copies.ts';
import { findStores } from './find-stores.ts';
import { repairStore } from './repair.ts';

/**
 * Mends every IndexedDB store of the profile; must end before a window opens. A store that can't be read, or copied,
 * would be in the way of every start: it is moved aside whole, and the page makes a new one from the journal.
 * @param aside where copies of damaged stores are kept
 */
export async function mendProfile(
  profile: string,
  aside: string,
  note: Note,
  report: Report,
): Promise<void> {
  let isMended = false;
  for (const store of await findStores(profile, report)) {
    try {
      const trims = await repairStore(store, aside, note);
      isMended ||= trims.length > 0;
    } catch (error) {
      if (isPassing(error)) throw error;
      report('store-unreadable', `${basename(store)}: ${String(error)}`);
      await note({ what: 'store-set-aside', entries: 0 }, basename(store));
      await moveStoreAside(store, aside);
    }
  }
  if (isMended)
    await thinOut(aside).catch((error: unknown) => report('copies-not-thinned', String(error)));
}
