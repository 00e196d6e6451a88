import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type CliOutcome } from '../../../central/cli/run-cli.ts';
import { openDesk, UNIT, type ListDesk } from './list-desk.ts';
import { csvOf, yearOfDossiers } from './year.ts';

let desk: ListDesk;
let folder: string;
beforeAll(async () => {
  desk = await openDesk();
  folder = await mkdtemp(join(tmpdir(), 'hailong-lists-'));
});
afterAll(async () => {
  await desk.central.close();
  await rm(folder, { recursive: true, force: true });
});

async function cli(...args: readonly string[]): Promise<CliOutcome> {
  return await runCli({ ...desk.central.config, locale: 'en' }, args);
}

test('import-dossiers takes a file, and the same file again', async () => {
  const file = join(folder, 'hs.csv');
  await writeFile(file, csvOf(yearOfDossiers().slice(0, 400)));
  const first = await cli('import-dossiers', file, '--mapping', 'igate');
  expect(first).toEqual({
    ok: true,
    text: `Imported ${file}: 400 dossiers; 400 added, 0 changed, 0 as before.`,
  });
  const again = await cli('import-dossiers', file, '--mapping', 'igate', '--unit', UNIT);
  expect(again.text).toContain('0 added, 0 changed, 400 as before');
});

test('import-dossiers names file, line, column, value and remedy', async () => {
  const file = join(folder, 'sai.csv');
  const rows = yearOfDossiers().slice(1_000, 1_003);
  await writeFile(file, csvOf(rows.with(1, (rows[1] ?? []).with(2, '1.0012'))));
  const before = await desk.stored();
  const { ok, text } = await cli('import-dossiers', file, '--mapping', 'igate');
  expect(ok).toBe(false);
  expect(text.split('\n').at(-1)).toBe(
    `${file}:3: Column “Mã TTHC”: “1.0012” is not a procedure’s code. It looks like 1.001193; keep the column as text so that Excel does not round it.`,
  );
  expect(await desk.stored()).toBe(before);
});

test.each([
  [['import-dossiers'], '--file'],
  [['import-dossiers', 'nowhere.csv', '--mapping', 'igate'], 'nowhere.csv'],
  [['import-dossiers', 'nowhere.csv', '--unit', 'khac'], UNIT],
  [['flags', '--from', '2026-02-30', '--to', '2026-03-01'], '2026-10-31'],
  [['flags', 'stray', '--from', '2026-02-01', '--to', '2026-03-01'], 'stray'],
])('%j fails and says why', async (args, telling) => {
  const { ok, text } = await cli(...args);
  expect(ok).toBe(false);
  expect(text).toContain(telling);
});

test('a list without its mapping says which one is missing', async () => {
  const file = join(folder, 'khac.csv');
  await writeFile(file, csvOf(yearOfDossiers().slice(0, 1)));
  expect(await cli('import-dossiers', file, '--mapping', 'khac')).toMatchObject({
    ok: false,
    text: expect.stringContaining('“khac”'),
  });
});

test('flags runs the rules and says when dossiers are missing', async () => {
  const { ok, text } = await cli('flags', '--from', '2026-01-01', '--to', '2026-01-31');
  expect(ok).toBe(true);
  expect(text).toContain('0 findings');
  expect(text).toContain('no list of dossiers');
});
