import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type CliOutcome } from '../../../central/cli/run-cli.ts';
import { readBadges } from '../../../central/store/clerk-badges.ts';
import type { Badge } from '../../../shared/domain/badge.ts';
import { tempFolder } from '../../electron/temp-folder.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

let central: TestCentral;
beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

async function cli(...args: readonly string[]): Promise<CliOutcome> {
  return await runCli(central.config, args);
}

async function badges(): Promise<readonly Badge[]> {
  return await readBadges(central.parts.db.read, TEST_OFFICE.unit.id);
}

test('make-badge draws it once, never says it, and never over another file', async () => {
  const out = join(tempFolder(), 'the.svg');
  const made = await cli('make-badge', '--clerk', 'can-bo-1', '--out', out);
  expect(made.ok).toBe(true);
  expect(made.text).not.toContain('HLB-');
  expect(await readFile(out, 'utf8')).toMatch(/^<svg/);
  const [first] = await badges();
  expect(first?.clerk).toBe('can-bo-1');
  const again = await cli('make-badge', '--clerk', 'can-bo-1', '--out', out);
  expect(again.ok).toBe(false);
  expect(again.text).toContain('--out');
  expect(await badges()).toEqual([first]);
});

test('revoke-badge takes it back, and says where there is none', async () => {
  expect((await cli('revoke-badge', '--clerk', 'can-bo-1')).ok).toBe(true);
  expect(await badges()).toEqual([]);
  expect((await cli('revoke-badge', '--clerk', 'can-bo-1')).ok).toBe(false);
  const nobody = ['make-badge', '--clerk', 'khong-co', '--out', join(tempFolder(), 'x.svg')];
  expect((await cli(...nobody)).text).toContain('khong-co');
});
