import { access, open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../storage/make-folder.ts';
import { syncFolder } from '../storage/sync-folder.ts';

const ASIDE_FOLDER = 'torn';

/** Keeps what does not belong to the log from an offset of a journal file on, flushed, beside the journal. */
export async function keepTorn(path: string, offset: number, torn: Buffer): Promise<void> {
  const copy = await freePath(path, `.${offset}`);
  const handle = await open(copy, 'wx', 0o600);
  try {
    await handle.writeFile(torn);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(copy));
}

/** Whether a piece that begins there was kept before. */
export async function isKept(path: string, offset: number): Promise<boolean> {
  return isThere(join(dirname(path), ASIDE_FOLDER, `${basename(path)}.${offset}`));
}

/** Moves a journal file out of the journal, whole. */
export async function moveAside(path: string): Promise<void> {
  const place = await freePath(path, '');
  await rename(path, place);
  await syncFolder(dirname(place));
  await syncFolder(dirname(path));
}

/** What was put aside before stays, even under the same name. */
async function freePath(path: string, ending: string): Promise<string> {
  const folder = join(dirname(path), ASIDE_FOLDER);
  await makeFolder(folder);
  const wanted = join(folder, basename(path) + ending);
  for (let count = 1; ; count += 1) {
    const place = count === 1 ? wanted : `${wanted}-${count}`;
    if (!(await isThere(place))) return place;
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
