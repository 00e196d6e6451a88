import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const REPORTER = join(ROOT, 'tests/support/summary-reporter.ts');
let place = '';

beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'hai-long-summary-')));
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

/** Runs a real Vitest over the given test files and hands back its last line and status. */
function lastLineOf(files: Readonly<Record<string, string>>): {
  readonly line: string | undefined;
  readonly status: number | null;
} {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  const run = spawnSync(
    process.execPath,
    [VITEST, 'run', '--root', place, '--globals', '--reporter', 'default', '--reporter', REPORTER],
    { cwd: place, encoding: 'utf8', env: { ...process.env, VITEST: undefined } },
  );
  return { line: run.stdout.trimEnd().split('\n').at(-1), status: run.status };
}

test('counts what passed', () => {
  expect(lastLineOf({ 'a.test.js': `test('a', () => {}); test('b', () => {});` })).toEqual({
    line: '2 passed, 0 failed',
    status: 0,
  });
});

test('counts failures and skipped tests', () => {
  const text = `test('a', () => {}); test('b', () => { expect(1).toBe(2); }); test.skip('c', () => {});`;
  expect(lastLineOf({ 'a.test.js': text })).toEqual({
    line: '1 passed, 1 failed, 1 skipped',
    status: 1,
  });
});

test('counts a file that does not load', () => {
  const files = { 'a.test.js': `test('a', () => {});`, 'b.test.js': `import './nowhere.js';` };
  expect(lastLineOf(files)).toEqual({ line: '1 passed, 1 failed', status: 1 });
});

test('counts a group whose preparation fails', () => {
  const text = `beforeAll(() => { throw new Error('no'); }); test('a', () => {});`;
  const { line, status } = lastLineOf({ 'a.test.js': text });
  expect(line).toMatch(/^0 passed, 1 failed/);
  expect(status).toBe(1);
});

test('counts an error outside any test', () => {
  const text = `test('a', async () => { setTimeout(() => { throw new Error('late'); }); await new Promise((r) => setTimeout(r, 50)); });`;
  expect(lastLineOf({ 'a.test.js': text })).toEqual({ line: '1 passed, 1 failed', status: 1 });
});

test('no test at all is a failure', () => {
  expect(lastLineOf({})).toEqual({ line: '0 passed, 1 failed', status: 1 });
});
