import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const OXLINT = join(ROOT, 'node_modules/oxlint/bin/oxlint');

/** A place that is linted by our configuration but is not our repository. */
let place = '';

beforeAll(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'hai-long-lint-')));
  writeFileSync(
    join(place, 'oxlint.config.ts'),
    `import ours from ${JSON.stringify(join(ROOT, 'oxlint.config.ts'))};
     export default { ...ours, options: {}, jsPlugins: [${JSON.stringify(join(ROOT, 'build/oxlint-house.ts'))}] };`,
  );
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The names of the rules that a source text breaks. */
function brokenRules(path: string, source: string): readonly string[] {
  const file = join(place, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  const run = spawnSync(process.execPath, [OXLINT, '--format', 'json', path], {
    cwd: place,
    encoding: 'utf8',
  });
  rmSync(file);
  // oxlint's own JSON report.
  const report = JSON.parse(run.stdout) as {
    readonly diagnostics: readonly { readonly code: string }[];
  };
  return report.diagnostics.map(({ code }) => code);
}

// The configuration is TypeScript, which oxlint reads with Node's own type stripping (22.18 and later).
const whereNodeReadsTypes = test.skipIf(!process.features.typescript);

whereNodeReadsTypes.each([
  {
    path: 'renderer/screens/probe.tsx',
    source: "export { append } from '../db/append.ts';\n",
    rule: 'house(import-table)',
  },
  {
    path: 'central/routes/probe.ts',
    source: "export { sql } from 'kysely';\n",
    rule: 'house(import-table)',
  },
  {
    path: 'shared/log/probe.ts',
    source: 'export const now = Date.now();\n',
    rule: 'house(no-own-clock)',
  },
  {
    path: 'shared/log/probe.ts',
    source: 'export const now = new Date();\n',
    rule: 'house(no-own-clock)',
  },
  {
    path: 'shared/log/probe.ts',
    source: 'export const luck = Math.random();\n',
    rule: 'house(no-own-clock)',
  },
  {
    path: 'shared/log/probe.ts',
    source: 'export function say() {\n  console.log(1);\n}\n',
    rule: 'eslint(no-console)',
  },
  { path: 'electron/probe.ts', source: 'export default 1;\n', rule: 'import(no-default-export)' },
  {
    path: 'electron/probe.ts',
    source: 'export function f(x: any) {\n  return x;\n}\n',
    rule: 'typescript(no-explicit-any)',
  },
  {
    path: 'electron/ProbeFile.ts',
    source: 'export const X = 1;\n',
    rule: 'unicorn(filename-case)',
  },
  {
    path: 'electron/probe.ts',
    source: `export const X = 1;\n${'//\n'.repeat(300)}`,
    rule: 'eslint(max-lines)',
  },
  {
    path: 'electron/probe.ts',
    source: `export function f() {\n${'  f();\n'.repeat(60)}}\n`,
    rule: 'eslint(max-lines-per-function)',
  },
  {
    path: 'renderer/components/probe.tsx',
    source: 'export const X = <img src="a.png" />;\n',
    rule: 'jsx-a11y(alt-text)',
  },
  {
    path: 'renderer/app/probe.tsx',
    source:
      "import { useState } from 'react';\nexport function App(p: { a: boolean }) {\n  if (p.a) useState(1);\n  return null;\n}\n",
    rule: 'react-hooks(rules-of-hooks)',
  },
])('$rule is broken in $path', ({ path, source, rule }) => {
  expect(brokenRules(path, source)).toContain(rule);
});

whereNodeReadsTypes('a clean file breaks nothing', () => {
  expect(brokenRules('shared/log/probe.ts', `export const LIMIT_MS = 5;\n`)).toEqual([]);
});
