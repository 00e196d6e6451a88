import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Note } from '../../../electron/device/note.ts';
import { openJournal, type Journal } from '../../../electron/journal/journal.ts';
import { packSegment } from '../../../electron/journal/pack-segment.ts';
import { listSegments } from '../../../electron/journal/segments.ts';
import { EMPTY_HEAD, headOf } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { JOURNAL_RETENTION_MS } from '../../../shared/log/journal-retention.ts';
import type { Recovery } from '../../../shared/log/kinds.ts';
import { collectNotes } from '../collect-notes.ts';
import { DEVICE, entriesAfter, MONDAY_MS } from '../sample-log.ts';
import { tempFolder } from '../temp-folder.ts';

const DAY_MS = 86_400_000;
const DAYS = 4;
const A_DAY = 5;

/** Four days of five entries. */
function fourDays(): readonly Entry[] {
  const entries: Entry[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    const last = entries.at(-1);
    const head = last === undefined ? EMPTY_HEAD : headOf(last);
    entries.push(...entriesAfter(head, A_DAY, MONDAY_MS + day * DAY_MS));
  }
  return entries;
}
const LOG = fourDays();
const RECEIPT = { device: DEVICE, hash: LOG[0]!.hash };

async function nothingLost({ what }: Recovery): Promise<void> {
  throw new Error(what);
}

async function open(folder: string, note: Note = nothingLost): Promise<Journal> {
  const failing = (code: string, detail: string): never => {
    throw new Error(`${code}: ${detail}`);
  };
  const journal = await openJournal(folder, failing, note);
  onTestFinished(() => journal.close());
  return journal;
}

async function written(): Promise<string> {
  const folder = tempFolder();
  const journal = await openJournal(folder, () => undefined);
  for (const entry of LOG) await journal.append(entry);
  await journal.close();
  return folder;
}

function files(folder: string): readonly string[] {
  return readdirSync(folder).toSorted();
}

const PACKED = [
  '000000000001.2026-11-23.ndjson.gz',
  '000000000006.2026-11-24.ndjson.gz',
  '000000000011.2026-11-25.ndjson.gz',
  '000000000016.2026-11-26.ndjson',
];

describe('packing', () => {
  test('packs what is closed, and every range reads as before', async () => {
    const folder = await written();
    const journal = await open(folder);
    await journal.tidy(null);
    expect(files(folder)).toEqual(PACKED);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 1, max: 25 }),
        async (from, limit) => {
          expect(await journal.read(from, limit)).toEqual(LOG.slice(from - 1, from - 1 + limit));
        },
      ),
    );
  });

  test('goes on appending and reading meanwhile', async () => {
    const folder = await written();
    const journal = await open(folder);
    const more = entriesAfter(headOf(LOG.at(-1)!), 20, MONDAY_MS + 3 * DAY_MS);
    const [, verdicts, read] = await Promise.all([
      journal.tidy(null),
      Promise.all(more.map((entry) => journal.append(entry))),
      journal.read(1, 20),
    ]);
    expect(verdicts.every(({ ok }) => ok)).toBe(true);
    expect(read).toEqual(LOG);
    expect(await journal.read(1, 100)).toEqual([...LOG, ...more]);
  });

  test('cut after any step, or in the middle of writing, loses nothing and is finished by the next start', async () => {
    const cut = fc.record({
      steps: fc.integer({ min: 0, max: 3 }),
      kept: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(cut, fc.integer({ min: 0, max: 2 }), async ({ steps, kept }, which) => {
        const folder = await written();
        const segment = (await listSegments(folder))[which]!;
        const packing = packSegment(segment);
        for (let step = 0; step < steps; step += 1) await packing.next();
        if (steps === 0) {
          // A power cut while the packed file is being written leaves any part of it.
          const whole = gzipSync(readFileSync(segment.path));
          writeFileSync(
            `${segment.path}.gz.new`,
            whole.subarray(0, Math.floor(kept * whole.length)),
          );
        }
        const journal = await open(folder);
        expect(journal.tail()).toEqual(headOf(LOG.at(-1)!));
        expect(await journal.read(1, 100)).toEqual(LOG);
        await journal.tidy(null);
        expect(files(folder)).toEqual(PACKED);
        expect(await journal.read(1, 100)).toEqual(LOG);
      }),
      { numRuns: 40 },
    );
  });

  test('a process killed at any moment of it leaves a journal that reads the same', async () => {
    for (let round = 0; round < 6; round += 1) {
      const folder = await written();
      const child = fork(join(import.meta.dirname, 'tidy-child.ts'), [folder], {
        execArgv: ['--import', 'tsx'],
      });
      await once(child, 'message');
      await new Promise((resolve) => {
        setTimeout(resolve, round);
      });
      child.kill('SIGKILL');
      await once(child, 'exit');
      const journal = await open(folder);
      expect(await journal.read(1, 100)).toEqual(LOG);
      await journal.tidy(null);
      expect(files(folder)).toEqual(PACKED);
      await journal.close();
    }
  }, 60_000);

  test('a packed file that is damaged is said to be, never read in part', async () => {
    const folder = await written();
    const journal = await open(folder);
    await journal.tidy(null);
    truncateSync(join(folder, PACKED[1]!), 40);
    await expect(journal.read(1, 100)).rejects.toThrow();
    expect(await journal.read(11, 100)).toEqual(LOG.slice(10));
    expect(await journal.append(entriesAfter(headOf(LOG.at(-1)!), 1)[0]!)).toMatchObject({
      ok: true,
    });
  });

  test('a file that is gone from the middle is noticed', async () => {
    const folder = await written();
    const journal = await open(folder);
    rmSync(join(folder, '000000000006.2026-11-24.ndjson'));
    await expect(journal.read(1, 100)).rejects.toThrow();
  });

  test('where only packed files are left the log goes on in a new one', async () => {
    const folder = await written();
    const journal = await open(folder);
    await journal.tidy(null);
    await journal.close();
    rmSync(join(folder, PACKED[3]!));
    const again = await open(folder);
    expect(again.tail()).toEqual(headOf(LOG[14]!));
    for (const entry of LOG.slice(15))
      expect(await again.append(entry)).toMatchObject({ ok: true });
    expect(await again.read(1, 100)).toEqual(LOG);
  });
});

test('a damaged packed file at the end of the log is moved aside, and the log is completed behind it', async () => {
  const folder = await written();
  const journal = await open(folder);
  await journal.tidy(null);
  await journal.close();
  rmSync(join(folder, PACKED[3]!));
  truncateSync(join(folder, PACKED[2]!), 30);
  const { note, noted } = collectNotes();
  const again = await open(folder, note);
  expect(again.tail()).toEqual(headOf(LOG[9]!));
  expect(noted).toEqual([{ what: 'journal-tail-trimmed', entries: 1 }]);
  expect(files(join(folder, 'torn'))).toEqual([PACKED[2]]);
  for (const entry of LOG.slice(10)) expect(await again.append(entry)).toMatchObject({ ok: true });
  expect(await again.read(1, 100)).toEqual(LOG);
});

describe('pruning', () => {
  const receivedAt = MONDAY_MS + 2 * DAY_MS + JOURNAL_RETENTION_MS;

  /** The kiosk goes on, with an entry in each of the next months. */
  async function threeMonths(journal: Journal): Promise<readonly Entry[]> {
    const entries: Entry[] = [...LOG];
    for (const day of [31, 61, 91]) {
      const head = headOf(entries.at(-1)!);
      entries.push(...entriesAfter(head, 1, MONDAY_MS + day * DAY_MS));
      await journal.append(entries.at(-1)!);
    }
    return entries;
  }

  test('removes the oldest days behind a receipt; the log begins later and goes on', async () => {
    const folder = await written();
    const journal = await open(folder);
    const log = await threeMonths(journal);
    await journal.tidy({ ...RECEIPT, through: 23, receivedAt });
    expect(files(folder).slice(0, 1)).toEqual(PACKED.slice(2, 3));
    expect(await journal.read(1, 100)).toEqual(log.slice(10));
    expect(await journal.read(12, 2)).toEqual(log.slice(11, 13));
    await journal.close();
    expect((await open(folder)).tail()).toEqual(headOf(log.at(-1)!));
  });

  test('removes nothing that the receipt does not cover, however old', async () => {
    const folder = await written();
    const journal = await open(folder);
    await journal.tidy({ ...RECEIPT, through: 9, receivedAt: receivedAt + 1_000 * DAY_MS });
    expect(await journal.read(1, 100)).toEqual(LOG);
  });
});

test('a day of very many entries is several files, each small enough to be read whole', async () => {
  const folder = tempFolder();
  const journal = await open(folder);
  const entries = entriesAfter(EMPTY_HEAD, 5_500, MONDAY_MS);
  await Promise.all(entries.map((entry) => journal.append(entry)));
  await journal.tidy(null);
  const names = files(folder);
  expect(names.length).toBeGreaterThan(1);
  expect(names.slice(0, -1).every((name) => name.endsWith('.2026-11-23.ndjson.gz'))).toBe(true);
  expect(await journal.read(1, 10_000)).toEqual(entries);
  expect(await journal.read(5_499, 10)).toEqual(entries.slice(5_498));
});
