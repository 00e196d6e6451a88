import { mkdir, readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../storage/sync-folder.ts';

/** Moves the whole folder beside itself, in one step that a power cut can't halve, and leaves an empty one. */
export async function setFolderAside(folder: string): Promise<void> {
  const parent = dirname(folder);
  const prefix = `${basename(folder)}-aside-`;
  const taken = (await readdir(parent)).flatMap((name) =>
    name.startsWith(prefix) ? [Number(name.slice(prefix.length))] : [],
  );
  await rename(folder, join(parent, `${prefix}${Math.max(0, ...taken) + 1}`));
  await mkdir(folder);
  await syncFolder(parent);
}
