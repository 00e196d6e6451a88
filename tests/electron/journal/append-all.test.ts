import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open as openFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openHeadMemory } from '../../../electron/journal/head-memory.ts';
import { openJournal, type Journal } from '../../../electron/journal/journal.ts';
import { EMPTY_HEAD, headOf } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { entriesAfter, firstEntries, MONDAY_MS } from '../sample-log.ts';
import { tempFolder } from '../temp-folder.ts';

const DAY_MS = 86_400_000;
const FIRST_FILE = '000000000001.2026-11-23.ndjson';

/** Two days, and then the first again, as after a clock that was put back. */
function threeDays(): readonly Entry[] {
  const entries: Entry[] = firstEntries(4);
  for (const day of [1, 0])
    entries.push(...entriesAfter(headOf(entries.at(-1)!), 3, MONDAY_MS + day * DAY_MS));
  return entries;
}
const LOG = threeDays();
const END = headOf(LOG.at(-1)!);

async function open(folder: string): Promise<Journal> {
  const journal = await openJournal(folder, () => undefined);
  onTestFinished(() => journal.close());
  return journal;
}

function contents(folder: string): readonly (readonly [string, string])[] {
  const names = readdirSync(folder).toSorted();
  return names.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
}

/** The prototype of file handles, whose class is nowhere exported. */
async function handles(): Promise<FileHandle> {
  const probe = await openFile('/proc/self/status');
  const prototype = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  return prototype;
}

test('a run makes the files that single entries make, with a flush for each of them', async () => {
  const [one, many] = [tempFolder(), tempFolder()];
  const single = await open(one);
  for (const entry of LOG) await single.append(entry);
  const journal = await open(many);
  const flushes = vi.spyOn(await handles(), 'datasync');
  onTestFinished(() => flushes.mockRestore());
  expect(await journal.appendAll(LOG)).toEqual({ ok: true, tail: END });
  expect(flushes).toHaveBeenCalledTimes(3);
  expect(contents(many)).toEqual(contents(one));
  expect(await journal.read(1, 100)).toEqual(LOG);
});

test('what does not follow is refused whole; what it ends in already may be repeated', async () => {
  const folder = tempFolder();
  const journal = await open(folder);
  const refusal = { ok: false, fault: 'not-next', tail: EMPTY_HEAD };
  expect(await journal.appendAll(LOG.toSpliced(5, 1))).toEqual(refusal);
  expect(await journal.appendAll(LOG.slice(1))).toEqual(refusal);
  expect(contents(folder)).toEqual([]);
  await journal.appendAll(LOG.slice(0, 6));
  expect(await journal.appendAll(LOG)).toEqual({ ok: true, tail: END });
  expect(await journal.appendAll(LOG)).toEqual({ ok: true, tail: END });
  expect(await journal.read(1, 100)).toEqual(LOG);
});

test('cut at any byte it holds whole entries at the next start, and takes the same run again', async () => {
  const day = LOG.slice(0, 4);
  const whole = Buffer.from(day.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (cut) => {
      const folder = tempFolder();
      writeFileSync(join(folder, FIRST_FILE), whole.subarray(0, cut));
      const journal = await openJournal(folder, () => undefined);
      const { seq } = journal.tail();
      expect(seq).toBe(whole.subarray(0, cut).toString().split('\n').length - 1);
      expect(await journal.read(1, 100)).toEqual(LOG.slice(0, seq));
      expect(await journal.appendAll(LOG)).toEqual({ ok: true, tail: END });
      expect(await journal.read(1, 100)).toEqual(LOG);
      await journal.close();
    }),
    { numRuns: 40 },
  );
});

test('a flush that fails in the middle: told up to where it is durable, and finished later', async () => {
  const folder = tempFolder();
  const journal = await open(folder);
  const flushes = vi.spyOn(await handles(), 'datasync');
  onTestFinished(() => flushes.mockRestore());
  const fault = Object.assign(new Error('EIO'), { code: 'EIO' });
  flushes.mockResolvedValueOnce(undefined).mockRejectedValueOnce(fault);
  const refusal = { ok: false, fault: 'disk-fault', tail: headOf(LOG[3]!) };
  expect(await journal.appendAll(LOG)).toEqual(refusal);
  flushes.mockRestore();
  expect(await journal.read(1, 100)).toEqual(LOG.slice(0, 4));
  expect(await journal.appendAll(LOG)).toEqual({ ok: true, tail: END });
  expect(await journal.read(1, 100)).toEqual(LOG);
});

test('the end of a run is remembered as that of an entry is', async () => {
  const folder = tempFolder();
  const memory = await openHeadMemory(join(folder, 'device', 'head'), () => undefined);
  const journal = memory.of(await openJournal(join(folder, 'journal'), () => undefined));
  onTestFinished(() => journal.close());
  await journal.appendAll(LOG);
  expect(memory.head()).toEqual(END);
});
