import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packageProblems } from '../../../build/package/package-problems.ts';
import { writeStubElectron } from '../../../build/package/stub-electron.ts';

const IDENTITY = { name: 'hai-long', version: '1.2.3' };

const GOOD: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ ...IDENTITY, main: 'dist/main/main.js', type: 'module' }),
  'dist/main/main.js': `import { app } from 'electron';\nimport { open } from 'node:fs';\nopen(app);`,
  'dist/preload/preload.cjs': `const electron = require("electron");`,
  'dist/renderer/index.html': `<script type="module" src="./assets/index.js"></script>`,
  'dist/renderer/assets/index.js': `document.title = 'x';`,
};

let place = '';

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hai-long-package-'));
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

function writeTree(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

interface Change {
  /** Files as they are packed. */
  readonly packed?: Readonly<Record<string, string>>;
  /** Files as they were built, where they differ from those packed. */
  readonly built?: Readonly<Record<string, string>>;
  readonly fuses?: Partial<Record<FuseV1Options, boolean>>;
}

/** Packs a real archive beside a stub program with real fuses and asks what is wrong with them. */
async function problemsOf({ packed = GOOD, built = packed, fuses = {} }: Change): Promise<string> {
  writeTree(join(place, 'packed'), packed);
  writeTree(join(place, 'built'), GOOD);
  writeTree(join(place, 'built'), built);
  await createPackage(join(place, 'packed'), join(place, 'app.asar'));
  writeStubElectron(join(place, 'electron'), '45.4.1');
  const program = join(place, 'hai-long');
  cpSync(join(place, 'electron/electron'), program);
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    ...fuses,
  });
  const app = { program, archive: join(place, 'app.asar') };
  return (await packageProblems(app, join(place, 'built/dist'), IDENTITY)).join('\n');
}

test('a good package has no problem', async () => {
  expect(await problemsOf({})).toBe('');
});

test.each([
  ['node_modules/zod/index.js', 'export {};'],
  ['tests/e2e/stand-in/electron.ts', 'export {};'],
  ['shared/log/chain.ts', 'export {};'],
  ['dist/main/main.js.map', '{}'],
  ['dist/central/main.js', 'export {};'],
])('%s may not be in the package', async (path, text) => {
  const problems = await problemsOf({ packed: { ...GOOD, [path]: text }, built: GOOD });
  expect(problems).toContain(`${path} must not be there`);
});

test.each(Object.keys(GOOD).filter((path) => path !== 'package.json'))(
  'a package without %s is refused',
  async (path) => {
    const rest = Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== path));
    expect(await problemsOf({ packed: rest, built: GOOD })).toContain(`${path} is missing`);
  },
);

test.each([
  ['dist/main/main.js', `import { z } from 'zod';`, 'imports zod'],
  ['dist/main/main.js', `export * from "../../tests/x.js";`, 'imports ../../tests/x.js'],
  ['dist/preload/preload.cjs', `require("node:fs");`, 'requires node:fs'],
  ['dist/renderer/index.html', `<script src="/assets/index.js"></script>`, '/assets/index.js'],
  ['dist/renderer/index.html', `<link href="./assets/absent.css">`, 'absent.css'],
  ['dist/renderer/assets/index.js', `import('playwright-core');`, 'test code'],
  ['dist/main/main.js', `import { registerHooks } from 'node:module';`, 'test code'],
])('%s may not say %s', async (path, text, problem) => {
  expect(await problemsOf({ packed: { ...GOOD, [path]: text } })).toContain(problem);
});

test.each([
  [{ ...IDENTITY, version: '9.9.9' }, 'version'],
  [{ ...IDENTITY, name: 'electron' }, 'name'],
  [{ ...IDENTITY, main: 'electron/main.ts' }, 'main'],
  [{ ...IDENTITY, scripts: {} }, 'scripts'],
  [{ ...IDENTITY, devDependencies: {} }, 'devDependencies'],
])('a manifest that says %j is refused', async (manifest, key) => {
  const text = JSON.stringify({ main: 'dist/main/main.js', type: 'module', ...manifest });
  expect(await problemsOf({ packed: { ...GOOD, 'package.json': text } })).toContain(key);
});

test.each([
  [FuseV1Options.RunAsNode, true, 'RunAsNode'],
  [FuseV1Options.EnableNodeCliInspectArguments, true, 'EnableNodeCliInspectArguments'],
  [FuseV1Options.OnlyLoadAppFromAsar, false, 'OnlyLoadAppFromAsar'],
  [FuseV1Options.EnableCookieEncryption, false, 'EnableCookieEncryption'],
])('fuse %s set to %s is refused', async (fuse, value, name) => {
  expect(await problemsOf({ fuses: { [fuse]: value } })).toContain(`fuse ${name}`);
});
