import { mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Recovery } from '../../shared/log/kinds.ts';
import type { Relaunches } from '../device/relaunches.ts';
import type { DurableFile } from '../storage/durable-file.ts';
import { syncFolder } from '../storage/sync-folder.ts';
import { findStores } from './repair.ts';
import { SET_ASIDE } from './thin-out.ts';

/** Moves the stores out of the profile, whole, where the start before asked for it: the page makes new ones. */
export async function setStoresAside(
  profile: string,
  aside: string,
  now: number,
  relaunches: DurableFile<Relaunches>,
): Promise<readonly Recovery[]> {
  const asked = await relaunches.read();
  if (asked?.setStoreAside !== true) return [];
  const stores = await findStores(profile);
  await mkdir(aside, { recursive: true });
  for (const store of stores) {
    await rename(store, join(aside, `${now}-${SET_ASIDE}-${basename(store)}`));
    await syncFolder(dirname(store));
  }
  await relaunches.write({ ...asked, setStoreAside: false });
  return stores.length === 0 ? [] : [{ what: 'store-set-aside', entries: 0 }];
}
