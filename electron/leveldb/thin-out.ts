import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** In the name of a store that was given up: what it held may be nowhere else. */
export const SET_ASIDE = 'set-aside';
const COPIES_KEPT = 10;

/**
 * Keeps the newest copies of stores that were mended: years of power cuts must not fill the disk. A store that was
 * given up is never removed.
 */
export async function thinOut(aside: string): Promise<void> {
  const copies = (await readdir(aside)).filter((name) => !name.includes(SET_ASIDE));
  for (const name of copies.toSorted().slice(0, -COPIES_KEPT)) {
    await rm(join(aside, name), { recursive: true });
  }
}
