import { basename } from 'node:path';
import type { Note } from '../device/note.ts';
import type { Relaunches } from '../device/relaunches.ts';
import type { Report } from '../report.ts';
import type { DurableFile } from '../storage/durable-file.ts';
import { moveStoreAside } from './copies.ts';
import { findStores } from './find-stores.ts';

/** Moves the stores out of the profile, whole, where the start before asked for it: the page makes new ones. */
export async function setStoresAside(
  profile: string,
  aside: string,
  relaunches: DurableFile<Relaunches>,
  note: Note,
  report: Report,
): Promise<void> {
  const asked = await relaunches.read();
  if (asked?.setStoreAside !== true) return;
  for (const store of await findStores(profile, report)) {
    await note({ what: 'store-set-aside', entries: 0 }, basename(store));
    await moveStoreAside(store, aside);
  }
  await relaunches.write({ ...asked, setStoreAside: false });
}
