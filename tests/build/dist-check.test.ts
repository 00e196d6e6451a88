import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

test('the package that would be shipped is as it should be', () => {
  expect(existsSync(join(ROOT, 'dist/main/main.js')), 'npm run build comes first').toBe(true);
  const tsx = createRequire(import.meta.url).resolve('tsx');
  const run = spawnSync(process.execPath, ['--import', tsx, join(ROOT, 'build/dist-check.ts')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(run.stderr.split('\n').filter((line) => line.startsWith('dist:check'))).toEqual([]);
  expect(run.status).toBe(0);
});
