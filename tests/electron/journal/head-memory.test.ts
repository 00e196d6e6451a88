import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openHeadMemory } from '../../../electron/journal/head-memory.ts';
import { openJournal, type Journal } from '../../../electron/journal/journal.ts';
import { headOf, type Head } from '../../../shared/log/chain.ts';
import { firstEntries } from '../sample-log.ts';
import { tempFolder } from '../temp-folder.ts';

const ENTRIES = firstEntries(3);
const ENDS = ENTRIES.map(headOf);

async function open(folder: string): Promise<{ journal: Journal; head: () => Head | null }> {
  const memory = await openHeadMemory(join(folder, 'device', 'head'), () => undefined);
  const journal = memory.of(await openJournal(join(folder, 'journal'), () => undefined));
  onTestFinished(() => journal.close());
  return { journal, head: memory.head };
}

test('what was acknowledged last is remembered over a start, whatever became of the journal', async () => {
  const folder = tempFolder();
  const first = await open(folder);
  expect(first.head()).toBeNull();
  for (const entry of ENTRIES) await first.journal.append(entry);
  expect(first.head()).toEqual(ENDS[2]);
  truncateSync(join(folder, 'journal', '000000000001.2026-11-23.ndjson'), 0);
  const again = await open(folder);
  expect(again.journal.tail().seq).toBe(0);
  expect(again.head()).toEqual(ENDS[2]);
});

test('a refusal changes nothing, and a journal that was set aside is not missed', async () => {
  const folder = tempFolder();
  const { journal, head } = await open(folder);
  await journal.append(ENTRIES[0]!);
  expect(await journal.append(ENTRIES[2]!)).toMatchObject({ ok: false });
  expect(head()).toEqual(ENDS[0]);
  await journal.setAside();
  expect(head()).toBeNull();
  expect((await open(folder)).head()).toBeNull();
});

test.each([
  ['torn', (text: string) => text.slice(0, 40)],
  ['zero-filled', (text: string) => '\0'.repeat(text.length)],
])('a memory that is %s is none', async (_how, damage) => {
  const folder = tempFolder();
  const { journal } = await open(folder);
  await journal.append(ENTRIES[0]!);
  const path = join(folder, 'device', 'head');
  writeFileSync(path, damage(readFileSync(path, 'utf8')));
  expect((await open(folder)).head()).toBeNull();
});
