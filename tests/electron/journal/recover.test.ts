import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openJournal, type Journal } from '../../../electron/journal/journal.ts';
import { headOf } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import type { Recovery } from '../../../shared/log/kinds.ts';
import { collectNotes } from '../collect-notes.ts';
import { recordFlushes } from '../flushes.ts';
import { entriesAfter, firstEntries, MONDAY_MS } from '../sample-log.ts';
import { tempFolder } from '../temp-folder.ts';

const DAY_MS = 86_400_000;
const MONDAY_FILE = '000000000001.2026-11-23.ndjson';
const TUESDAY_FILE = '000000000006.2026-11-24.ndjson';
const MONDAY = firstEntries(5);
const TUESDAY = entriesAfter(headOf(MONDAY[4]!), 3, MONDAY_MS + DAY_MS);
const LOG = [...MONDAY, ...TUESDAY];

interface Opened {
  readonly journal: Journal;
  readonly noted: readonly Recovery[];
}

async function openNoting(folder: string): Promise<Opened> {
  const { note, noted } = collectNotes();
  const journal = await openJournal(folder, () => undefined, note);
  onTestFinished(() => journal.close());
  return { journal, noted };
}

async function written(): Promise<string> {
  const folder = tempFolder();
  const { journal } = await openNoting(folder);
  await appendAll(journal, LOG);
  await journal.close();
  return folder;
}

async function appendAll(journal: Journal, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) expect(await journal.append(entry)).toMatchObject({ ok: true });
}

/** Completes the log, as the page does from the store, and reads it at this start and at the next. */
async function expectCompleted(folder: string, { journal }: Opened): Promise<void> {
  await appendAll(journal, LOG.slice(journal.tail().seq));
  expect(await journal.read(1, 100)).toEqual(LOG);
  await journal.close();
  const again = await openNoting(folder);
  expect(again.noted).toEqual([]);
  expect(again.journal.tail()).toEqual(headOf(LOG.at(-1)!));
  expect(await again.journal.read(1, 100)).toEqual(LOG);
}

describe('the newest file', () => {
  test.each([0, 30])(
    'with %i bytes, behind one that is cut short: what follows goes under a name of its own',
    async (bytes) => {
      const folder = await written();
      truncateSync(join(folder, TUESDAY_FILE), bytes);
      const monday = join(folder, MONDAY_FILE);
      truncateSync(monday, readFileSync(monday).length - 10);
      const opened = await openNoting(folder);
      expect(opened.journal.tail()).toEqual(headOf(MONDAY[3]!));
      const torn: Recovery = { what: 'journal-tail-trimmed', entries: 1 };
      expect(opened.noted).toEqual(bytes === 0 ? [torn] : [torn, torn]);
      await expectCompleted(folder, opened);
    },
  );

  test('that is empty is written to where the log ends just before it', async () => {
    const folder = await written();
    truncateSync(join(folder, TUESDAY_FILE), 0);
    const opened = await openNoting(folder);
    expect(opened.noted).toEqual([]);
    await expectCompleted(folder, opened);
    expect(readdirSync(folder).toSorted()).toEqual([MONDAY_FILE, TUESDAY_FILE]);
  });

  test('that is empty where there is no other is moved away: its number need not be the next', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, TUESDAY_FILE), '');
    await expectCompleted(folder, await openNoting(folder));
  });
});

describe('a file that can not be read', () => {
  test.each<[string, (path: string) => void]>([
    ['EISDIR', (path) => mkdirSync(path)],
    ['EIO', (path) => symlinkSync('/proc/self/mem', path)],
  ])('%s: moved aside whole and told, and the log goes on before it', async (_code, make) => {
    const folder = await written();
    const path = join(folder, '000000000009.2026-11-25.ndjson');
    make(path);
    const opened = await openNoting(folder);
    expect(opened.noted).toEqual([{ what: 'journal-tail-trimmed', entries: 1 }]);
    expect(readdirSync(join(folder, 'torn'))).toEqual(['000000000009.2026-11-25.ndjson']);
    await expectCompleted(folder, opened);
  });

  test('does not stand in the way of one that had the same fate', async () => {
    const folder = tempFolder();
    for (const _time of [1, 2]) {
      mkdirSync(join(folder, MONDAY_FILE));
      await (await openNoting(folder)).journal.close();
    }
    expect(readdirSync(join(folder, 'torn'))).toEqual([MONDAY_FILE, `${MONDAY_FILE}-2`]);
  });
});

test('what is cut off is noted and kept before it is cut, and a start that can do neither leaves no file open', async () => {
  const folder = await written();
  const file = join(folder, TUESDAY_FILE);
  const size = readFileSync(file).length;
  truncateSync(file, size - 10);
  const note = vi.fn(async () => {
    expect(readFileSync(file)).toHaveLength(size - 10);
    expect(readdirSync(join(folder, 'torn'))).toHaveLength(1);
    throw new Error('not now');
  });
  await expect(openJournal(folder, () => undefined, note)).rejects.toThrow('not now');
  expect(readFileSync(file)).toHaveLength(size - 10);
  expect(openFiles(folder)).toEqual([]);
});

test('what is kept of a cut is flushed with its folders before the cut is, and so is a new journal’s folder', async () => {
  const made = join(tempFolder(), 'data', 'journal');
  const flushed = await recordFlushes();
  const { journal } = await openNoting(made);
  await appendAll(journal, MONDAY);
  await journal.close();
  expect(flushed).toContain(join(made, '..'));
  const file = join(made, MONDAY_FILE);
  truncateSync(file, readFileSync(file).length - 10);
  const before = flushed.length;
  await openNoting(made);
  const torn = join(made, 'torn');
  const order = flushed.slice(before);
  expect(order.map((path) => (path.startsWith(`${torn}/`) ? 'the piece' : path))).toEqual([
    made,
    'the piece',
    torn,
    file,
  ]);
});

test('a torn piece that can not be kept leaves no file open', async () => {
  const folder = await written();
  const file = join(folder, TUESDAY_FILE);
  truncateSync(file, readFileSync(file).length - 10);
  writeFileSync(join(folder, 'torn'), 'a file where the folder should be');
  await expect(openJournal(folder, () => undefined)).rejects.toThrow();
  expect(openFiles(folder)).toEqual([]);
});

/** Which files below a folder this process has open. */
function openFiles(folder: string): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const path = readlinkSync(join('/proc/self/fd', fd));
      return path.startsWith(folder) ? [path] : [];
    } catch {
      return [];
    }
  });
}

test('a line that could be neither flushed nor taken back is flushed before it counts, and the first fault is the one told', async () => {
  const folder = tempFolder();
  const { journal } = await openNoting(folder);
  await appendAll(journal, MONDAY.slice(0, 2));
  const probe = await open(join(folder, MONDAY_FILE));
  // No disk here fails in this order when it is asked to.
  const prototype = Object.getPrototypeOf(probe) as typeof probe;
  await probe.close();
  const full = Object.assign(new Error('no room'), { code: 'ENOSPC' });
  const broken = Object.assign(new Error('broken'), { code: 'EIO' });
  const flush = vi.spyOn(prototype, 'datasync').mockRejectedValueOnce(full);
  const cut = vi.spyOn(prototype, 'truncate').mockRejectedValueOnce(broken);
  onTestFinished(() => {
    flush.mockRestore();
    cut.mockRestore();
  });
  expect(await journal.append(MONDAY[2]!)).toMatchObject({ ok: false, fault: 'no-space' });
  flush.mockClear();
  expect(await journal.append(MONDAY[2]!)).toEqual({ ok: true, tail: headOf(MONDAY[2]!) });
  expect(flush).toHaveBeenCalled();
});

describe('a journal that somebody edited', () => {
  const lines = (): string[] => LOG.slice(0, 5).map((entry) => JSON.stringify(entry));
  const whole = (texts: readonly string[]): string => texts.map((line) => `${line}\n`).join('');

  async function opening(text: string | Buffer): Promise<readonly Recovery[]> {
    const folder = tempFolder();
    writeFileSync(join(folder, MONDAY_FILE), text);
    const { journal, noted } = await openNoting(folder);
    expect(await journal.read(1, 100)).toEqual(LOG.slice(0, journal.tail().seq));
    await journal.close();
    return noted;
  }

  test.each([1, 2, 3, 4])('in line %i is told as altered', async (seq) => {
    const edited = lines().with(
      seq - 1,
      lines()[seq - 1]!.replace(/"unsynced":\d/, '"unsynced":7'),
    );
    const entries = 5 - seq + 1;
    expect(await opening(whole(edited))).toEqual([{ what: 'journal-altered', entries }]);
  });

  test('of which a line was taken out, or put in with a right hash, is told as altered', async () => {
    expect(await opening(whole(lines().toSpliced(2, 1)))).toEqual([
      { what: 'journal-altered', entries: 2 },
    ]);
    const [forged] = entriesAfter({ ...headOf(LOG[1]!), hash: 'f'.repeat(64) }, 1);
    expect(await opening(whole(lines().with(2, JSON.stringify(forged))))).toEqual([
      { what: 'journal-altered', entries: 3 },
    ]);
  });

  test('in its last line alone can not be told from a fault of the disk', async () => {
    const edited = lines().with(4, lines()[4]!.replace(/"unsynced":\d/, '"unsynced":7'));
    expect(await opening(whole(edited))).toEqual([{ what: 'journal-tail-trimmed', entries: 1 }]);
  });

  test('cut anywhere, or with any sector of something else in it, is not', async () => {
    const bytes = Buffer.from(whole(lines()));
    const fault = fc.record({
      from: fc.nat(bytes.length - 1),
      // Sectors and pages, and pieces that are much smaller than either.
      length: fc.constantFrom(8, 64, 512, 4_096),
      kind: fc.constantFrom('cut', 'zeros', 'ones', 'other text'),
    });
    await fc.assert(
      fc.asyncProperty(fault, async ({ from, length, kind }) => {
        const at = kind === 'cut' ? from : from - (from % length);
        const end = Math.min(bytes.length, at + length);
        const spoilt = Buffer.from(bytes);
        if (kind === 'zeros') spoilt.fill(0, at, end);
        if (kind === 'ones') spoilt.fill(0xff, at, end);
        if (kind === 'other text') spoilt.fill('{"was":"here"}\n', at, end);
        const noted = await opening(kind === 'cut' ? spoilt.subarray(0, at) : spoilt);
        expect(noted.map(({ what }) => what)).not.toContain('journal-altered');
      }),
      { numRuns: 300 },
    );
  });
});
