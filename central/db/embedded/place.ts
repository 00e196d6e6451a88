import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import type { Account } from './account.ts';
import { isReachable, WORLD_FOLDER } from './reach.ts';

export interface Place {
  /** PostgreSQL's own folder (PGDATA). */
  readonly cluster: string;
  readonly movedFrom: string | null;
}

const OWNER_ONLY = 0o700;
const ALL_MAY_ENTER = 0o755;
const POINTER = 'postgres-is-in.txt';

/**
 * Where the cluster of a data folder is: inside it, or, when PostgreSQL's account can't get there, under WORLD_FOLDER.
 * A pointer file in the data folder names the other place, so that later starts agree.
 */
export async function placeCluster(dataFolder: string, account: Account | null): Promise<Place> {
  const inside = join(dataFolder, 'postgres');
  await makeFolder(dataFolder, null);
  const pointed = await readPointer(dataFolder);
  if (pointed !== null) {
    await makeFolder(pointed, account);
    return { cluster: pointed, movedFrom: inside };
  }
  await makeFolder(inside, account);
  if (account === null || (await isReachable(inside, account)))
    return { cluster: inside, movedFrom: null };
  // A random name: a data folder that was deleted and made anew must not meet the old data.
  const outside = join(WORLD_FOLDER, `${basename(dataFolder)}-${randomBytes(4).toString('hex')}`);
  await makeFolder(WORLD_FOLDER, null);
  await chmod(WORLD_FOLDER, ALL_MAY_ENTER);
  await makeFolder(outside, account);
  await writeFile(join(dataFolder, POINTER), `${outside}\n`);
  return { cluster: outside, movedFrom: inside };
}

async function makeFolder(path: string, account: Account | null): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    if (account === null) return;
    await chown(path, account.uid, account.gid);
    await chmod(path, OWNER_ONLY);
  } catch {
    throw new ConfigError('HAILONG_DATA', 'config.data-not-writable', { path });
  }
}

async function readPointer(dataFolder: string): Promise<string | null> {
  try {
    return (await readFile(join(dataFolder, POINTER), 'utf8')).trim();
  } catch {
    return null;
  }
}
