import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the bundles are made of; a folder stands for all files below it. */
export const SOURCES = [
  'shared',
  'electron',
  'renderer',
  'central',
  'build/vite.kiosk.ts',
  'build/vite.central.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

/** A hash over the names, sizes and times of the files: it differs when one of them was changed, added or removed. */
export function fingerprint(root: string, sources: readonly string[] = SOURCES): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesAt(root, source)).toSorted()) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesAt(root: string, path: string): readonly string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
