import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { archiveFiles, archiveText, MAIN, PAGE, PRELOAD } from './archive.ts';

const PARTS = ['main', 'preload', 'renderer'];

/** What the packaged manifest must say about itself. */
export interface PackageIdentity {
  readonly name: string;
  readonly version: string;
}

/** The bundles as they were built, without their source maps. */
function builtFiles(dist: string): readonly string[] {
  return PARTS.flatMap((part) =>
    readdirSync(join(dist, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map(({ parentPath, name }) => `dist/${relative(dist, join(parentPath, name))}`)
      .map((path) => path.split(sep).join('/')),
  );
}

/** The archive holds the manifest and the built bundles: nothing is missing, nothing else is there. */
export function contentProblems(archive: string, dist: string): readonly string[] {
  const present = new Set(archiveFiles(archive));
  const wanted = new Set(['package.json', MAIN, PRELOAD, PAGE, ...builtFiles(dist)]);
  return [
    ...[...present].filter((path) => !wanted.has(path)).map((path) => `${path} must not be there`),
    ...[...wanted].filter((path) => !present.has(path)).map((path) => `${path} is missing`),
  ];
}

/** The packaged manifest names this very program and carries nothing that only a developer needs. */
export function manifestProblems(archive: string, identity: PackageIdentity): readonly string[] {
  const manifest: unknown = JSON.parse(archiveText(archive, 'package.json'));
  const found = new Map(Object.entries(Object(manifest)));
  const wanted = { name: identity.name, version: identity.version, main: MAIN, type: 'module' };
  return [
    ...Object.entries(wanted)
      .filter(([key, value]) => found.get(key) !== value)
      .map(([key, value]) => `package.json says ${key} ${String(found.get(key))}, not ${value}`),
    ...['scripts', 'devDependencies']
      .filter((key) => found.has(key))
      .map((key) => `package.json still has ${key}`),
  ];
}
