import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
let clone = '';

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'hai-long-ci-'));
  mkdirSync(join(clone, '.ci'));
  cpSync(join(ROOT, '.ci/run'), join(clone, '.ci/run'));
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

interface Outcome {
  readonly status: number | null;
  readonly lastLine: string | undefined;
}

/** Runs the real script with the real npm in a package whose test is the given shell line. */
function runCi(testScript: string, lockfile = true): Outcome {
  const manifest = { name: 'probe', version: '1.0.0', scripts: { test: testScript } };
  writeFileSync(join(clone, 'package.json'), JSON.stringify(manifest));
  if (lockfile) {
    const lock = {
      name: 'probe',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: { '': manifest },
    };
    writeFileSync(join(clone, 'package-lock.json'), JSON.stringify(lock));
  }
  const run = spawnSync(join(clone, '.ci/run'), {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, CI: 'true' },
  });
  return { status: run.status, lastLine: run.stdout.trimEnd().split('\n').at(-1) };
}

const onPosix = test.skipIf(process.platform === 'win32');

onPosix('repeats the summary as its last line', () => {
  expect(runCi('echo 12 passed, 0 failed, 3 skipped; echo more')).toEqual({
    status: 0,
    lastLine: '12 passed, 0 failed, 3 skipped',
  });
});

onPosix('fails with the failures of the tests', () => {
  const { status, lastLine } = runCi('echo 12 passed, 2 failed; exit 1');
  expect(status).not.toBe(0);
  expect(lastLine).toBe('12 passed, 2 failed');
});

onPosix('counts a command that fails after all tests have passed', () => {
  const { status, lastLine } = runCi('echo 12 passed, 0 failed; exit 3');
  expect(status).not.toBe(0);
  expect(lastLine).toBe('12 passed, 1 failed');
});

onPosix('counts a build that fails before any test', () => {
  const { status, lastLine } = runCi('echo no build; exit 1');
  expect(status).not.toBe(0);
  expect(lastLine).toBe('0 passed, 1 failed');
});

onPosix('counts a test command that prints no summary', () => {
  const { status, lastLine } = runCi('echo fine');
  expect(status).not.toBe(0);
  expect(lastLine).toBe('0 passed, 1 failed');
});

onPosix('counts an installation that fails', () => {
  const { status, lastLine } = runCi('echo 12 passed, 0 failed', false);
  expect(status).not.toBe(0);
  expect(lastLine).toBe('0 passed, 1 failed');
});
