import { cp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { faultOf } from '../storage/fault-of.ts';
import { errorCode } from '../storage/error-code.ts';
import { makeFolder } from '../storage/make-folder.ts';
import { syncFolder } from '../storage/sync-folder.ts';
import { syncTree } from '../storage/sync-tree.ts';

/** In the name of a store that was given up: what it held may be nowhere else. */
const SET_ASIDE = 'set-aside';
const MENDED = 'mended';
const COUNTED = /^(\d{6})-/;
const COUNT_DIGITS = 6;
const COPIES_KEPT = 10;
/** Half of what must be free for ratings to be taken: a copy is a help to whoever looks into it, and no more. */
const COPIES_MAX_BYTES = 134_217_728;

/** Where the next store is put. Counted, because a clock may be wrong when it is put there, or go back. */
async function nextPlace(aside: string, kind: string, store: string): Promise<string> {
  await makeFolder(aside);
  const counts = (await readdir(aside)).map((name) => Number(COUNTED.exec(name)?.[1] ?? 0));
  const count = String(Math.max(0, ...counts) + 1).padStart(COUNT_DIGITS, '0');
  return join(aside, `${count}-${kind}-${basename(store)}`);
}

/** Copies a store that is about to be mended; older copies make room. All of it or nothing, flushed. */
export async function copyAside(store: string, aside: string): Promise<void> {
  const copy = await nextPlace(aside, MENDED, store);
  for (;;) {
    try {
      await cp(store, copy, { recursive: true });
      await syncTree(copy);
      break;
    } catch (error) {
      await rm(copy, { recursive: true, force: true });
      const [oldest] = await copiesIn(aside);
      if (faultOf(error) !== 'no-space' || oldest === undefined) throw error;
      await rm(oldest, { recursive: true });
    }
  }
  await syncFolder(aside);
}

/** Moves a store out of the profile, whole: the page makes a new one. */
export async function moveStoreAside(store: string, aside: string): Promise<void> {
  const place = await nextPlace(aside, SET_ASIDE, store);
  await rename(store, place);
  await syncFolder(aside);
  await syncFolder(dirname(store));
}

/**
 * Keeps the newest copies of stores that were mended, up to a number and a size: years of power cuts must not fill the
 * disk. The very newest stays, and a store that was given up is never removed.
 */
export async function thinOut(aside: string): Promise<void> {
  let bytes = 0;
  for (const [index, copy] of (await copiesIn(aside)).toReversed().entries()) {
    bytes += await sizeOf(copy);
    if (index > 0 && (index >= COPIES_KEPT || bytes > COPIES_MAX_BYTES))
      await rm(copy, { recursive: true });
  }
}

/** Gives up every copy but the newest, for want of room; false where there is none. */
export async function dropCopies(aside: string): Promise<boolean> {
  const spare = (await copiesIn(aside)).slice(0, -1);
  for (const copy of spare) await rm(copy, { recursive: true });
  return spare.length > 0;
}

/** The copies of mended stores, oldest first; those that are named after a moment are older than any that is counted. */
async function copiesIn(aside: string): Promise<readonly string[]> {
  const names = (await namesIn(aside)).filter((name) => !name.includes(SET_ASIDE)).toSorted();
  const counted = names.filter((name) => COUNTED.test(name));
  const older = names.filter((name) => !COUNTED.test(name));
  return [...older, ...counted].map((name) => join(aside, name));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = files.map(
    async ({ parentPath, name }) => (await stat(join(parentPath, name))).size,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
