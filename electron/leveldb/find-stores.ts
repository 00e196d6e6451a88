import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../report.ts';
import { errorCode } from '../storage/error-code.ts';
import { isPassing } from '../storage/fault-of.ts';

/**
 * Every LevelDB folder of IndexedDB below a Chromium profile; none where there is no profile yet. A folder that can't be
 * read keeps nobody from the stores in the others: it is reported, and Chromium has to do with it what it can.
 */
export async function findStores(profile: string, report: Report): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await entriesOf(profile, report)) {
    if (!entry.isDirectory()) continue;
    const path = join(profile, entry.name);
    if (entry.name.endsWith('.indexeddb.leveldb')) found.push(path);
    else found.push(...(await findStores(path, report)));
  }
  return found;
}

async function entriesOf(folder: string, report: Report): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    if (isPassing(error)) throw error;
    report('folder-unreadable', String(error));
    return [];
  }
}
