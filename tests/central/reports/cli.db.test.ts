import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../../central/cli/run-cli.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { queryRows } from '../../support/postgres.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

const ORDER = [
  'report',
  '--unit',
  TEST_OFFICE.unit.id,
  '--form',
  'overview',
  '--period',
  '2026-Q4',
];

let central: TestCentral;
let folder: string;
beforeAll(async () => {
  central = await startCentral();
  folder = await mkdtemp(join(tmpdir(), 'hailong-report-cli-'));
});
afterAll(async () => {
  await central.close();
  await rm(folder, { recursive: true, force: true });
});

test('writes the report that the centre keeps, and says its hash', async () => {
  const path = join(folder, 'quy-4.pdf');
  const { ok, text } = await runCli(central.config, [...ORDER, '--out', path]);
  expect(ok).toBe(true);
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  const [stored] = await queryRows(
    central.databaseUrl,
    `select encode(sha256, 'hex') as hash, made_by from report`,
  );
  expect(stored?.made_by).toBe('cli');
  expect(text).toContain(String(stored?.hash));
});

test.each([
  ['a form nobody knows', ['--form', 'bang-vang']],
  ['a period nobody knows', ['--period', '2026-Q9']],
  ['a format nobody knows', ['--format', 'docx']],
  ['a unit nobody knows', ['--unit', 'khong-co']],
])('%s is refused', async (_what, changes) => {
  expect((await runCli(central.config, [...ORDER, ...changes])).ok).toBe(false);
});

test('a file that can’t be written is said, though the report is kept', async () => {
  const path = join(folder, 'none', 'below.pdf');
  const { ok, text } = await runCli(central.config, [...ORDER, '--out', path]);
  expect(ok).toBe(false);
  expect(text).toContain('ENOENT');
});
