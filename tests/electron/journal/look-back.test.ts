import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJournal } from '../../../electron/journal/journal.ts';
import { lookBack } from '../../../electron/journal/look-back.ts';
import { headOf } from '../../../shared/log/chain.ts';
import type { Recovery } from '../../../shared/log/kinds.ts';
import { collectNotes } from '../collect-notes.ts';
import { entriesAfter, firstEntries, MONDAY_MS } from '../sample-log.ts';
import { tempFolder } from '../temp-folder.ts';

const DAY_MS = 86_400_000;
const MONDAY_FILE = '000000000001.2026-11-23.ndjson';
const MONDAY = firstEntries(5);
const TUESDAY = entriesAfter(headOf(MONDAY[4]!), 2, MONDAY_MS + DAY_MS);

async function twoDays(): Promise<string> {
  const folder = tempFolder();
  const journal = await openJournal(folder, () => undefined);
  for (const entry of [...MONDAY, ...TUESDAY]) await journal.append(entry);
  await journal.close();
  return folder;
}

async function look(folder: string): Promise<readonly (Recovery | string)[]> {
  const { note, noted } = collectNotes();
  const reports: string[] = [];
  await lookBack(folder, note, (code) => reports.push(code));
  return [...noted, ...reports];
}

test('a closed file that somebody edited is told once, and what can be read of it still is', async () => {
  const folder = await twoDays();
  expect(await look(folder)).toEqual([]);
  const path = join(folder, MONDAY_FILE);
  const edited = readFileSync(path, 'utf8').replace('"unsynced":1', '"unsynced":7');
  writeFileSync(path, edited);
  expect(await look(folder)).toEqual([{ what: 'journal-altered', entries: 4 }]);
  expect(await look(folder)).toEqual([]);
  expect(readFileSync(path, 'utf8')).toBe(edited);
  const journal = await openJournal(folder, () => undefined);
  expect(await journal.read(3, 10)).toEqual([...MONDAY.slice(2), ...TUESDAY]);
  await journal.close();
});

test('one that a fault cut short is not told to be edited, and one that can not be read stands in the way of nothing', async () => {
  const folder = await twoDays();
  const path = join(folder, MONDAY_FILE);
  truncateSync(path, 500);
  expect(await look(folder)).toEqual([]);
  rmSync(path);
  mkdirSync(path);
  expect(await look(folder)).toEqual(['journal-untidy']);
});
