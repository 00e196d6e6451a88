import { globSync } from 'node:fs';
import { join } from 'node:path';

/** LevelDB folders of IndexedDB in a Chromium profile. */
export function storesBelow(profile: string): readonly string[] {
  return globSync('**/*indexeddb.leveldb', { cwd: profile }).map((path) => join(profile, path));
}
