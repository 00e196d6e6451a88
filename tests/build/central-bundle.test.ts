import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMPUTED, sourceImports } from '../../build/source-imports.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUNDLE = join(ROOT, 'dist/central');

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

// The shape of our own manifest, which npm itself has read.
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

test('the server asks only for packages that a server installation has', () => {
  expect(existsSync(join(BUNDLE, 'main.js')), 'npm run build comes first').toBe(true);
  const files = readdirSync(BUNDLE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const asked = files.flatMap((name) =>
    sourceImports(name, readFileSync(join(BUNDLE, name), 'utf8')),
  );
  const installed = { ...manifest.dependencies, ...manifest.optionalDependencies };
  const absent = asked
    .map(({ specifier }) => specifier)
    .filter(
      (specifier) => specifier !== COMPUTED && !specifier.startsWith('.') && !isBuiltin(specifier),
    )
    .filter((specifier) => !(packageName(specifier) in installed));
  expect(absent).toEqual([]);
});

test.each(['dist/central/cli.js', 'dist/web/index.html', 'dist/renderer/index.html'])(
  '%s is built',
  (path) => {
    expect(existsSync(join(ROOT, path)), 'npm run build comes first').toBe(true);
  },
);
