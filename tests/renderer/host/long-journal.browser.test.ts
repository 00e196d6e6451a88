import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openJournal, type JournalFiles } from '../../../renderer/host/host-files.ts';
import { PACK_BYTES, type LongJournal } from '../../../renderer/host/opfs/long-journal.ts';
import { EMPTY_HEAD, headOf, seal, type Head } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { ForgetfulFile } from './forgetful-file.ts';

const DAY_MS = 86_400_000;
const TEN_YEARS_MS = 3_650 * DAY_MS;
const START_MS = Date.UTC(2026, 10, 23, 2);
/** Long comments: twenty-odd of them fill what is packed at once. */
const COMMENT = 'ă'.repeat(900);
const A_PACK = Math.ceil(PACK_BYTES / 2_000);

class Disk implements JournalFiles {
  readonly file = new ForgetfulFile();
  readonly shelves = [new ForgetfulFile(), new ForgetfulFile()] as const;
  readonly cut = new ForgetfulFile();
  readonly aside = new ForgetfulFile();
  readonly packedAside = new ForgetfulFile();
  readonly all = [this.file, ...this.shelves, this.cut, this.aside, this.packedAside];

  /** The power fails before the flush of that number, and comes back. */
  cutBeforeFlush(number: number): void {
    let flushes = 0;
    for (const file of this.all)
      file.powered = () => {
        flushes += 1;
        return flushes < number;
      };
  }
  powerCut(): void {
    for (const file of this.all) {
      file.powerCut();
      file.powered = () => true;
    }
  }
  size(): number {
    return this.file.getSize() + this.shelves[0].getSize() + this.shelves[1].getSize();
  }
}

function logOf(
  count: number,
  from: Head = EMPTY_HEAD,
  at = START_MS,
  comment = (): string => COMMENT,
): Entry[] {
  const entries: Entry[] = [];
  let head = from;
  for (let index = 0; index < count; index += 1) {
    const body = { rating: 1, reasons: [], comment: comment() };
    const stamp = { device: 'kiosk-1', at: at + index, mono: index, boot: '00112233445566ff' };
    const entry = seal(head, { kind: 'rating.explained', body }, stamp);
    entries.push(entry);
    head = headOf(entry);
  }
  return entries;
}

async function appendAll(journal: LongJournal, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries)
    expect(await journal.append([entry])).toEqual({ ok: true, tail: headOf(entry) });
}

/** Everything that was given has ended: packing goes on behind the last append. */
function settled(journal: LongJournal): Promise<unknown> {
  return journal.read(1, 1);
}

const LOG = logOf(3 * A_PACK);

describe('a journal of many entries', () => {
  test('is packed away piece by piece, reads as before, and goes on after a restart', async () => {
    const disk = new Disk();
    const journal = openJournal(disk);
    await appendAll(journal, LOG);
    await settled(journal);
    expect(disk.file.getSize()).toBeLessThan(PACK_BYTES);
    expect(disk.size()).toBeLessThan(PACK_BYTES + 100_000);
    const again = openJournal(disk);
    expect(again.tail()).toEqual(headOf(LOG.at(-1)!));
    expect(again.device()).toBe('kiosk-1');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: LOG.length + 2 }),
        fc.integer({ min: 1, max: LOG.length }),
        async (from, limit) => {
          expect(await again.read(from, limit)).toEqual(LOG.slice(from - 1, from - 1 + limit));
        },
      ),
      { numRuns: 30 },
    );
    await appendAll(again, logOf(2, headOf(LOG.at(-1)!)));
  });

  test('a power cut before any flush leaves every acknowledged entry, once', async () => {
    const numbers = fc.integer({ min: 1, max: A_PACK + 12 });
    await fc.assert(
      fc.asyncProperty(numbers, async (number) => {
        const disk = new Disk();
        const journal = openJournal(disk);
        disk.cutBeforeFlush(number);
        await appendAll(journal, LOG.slice(0, A_PACK + 8));
        await settled(journal);
        disk.powerCut();
        const again = openJournal(disk);
        const kept = await again.read(1, LOG.length);
        expect(kept).toEqual(LOG.slice(0, kept.length));
        // Opening and packing flush too; every other flush acknowledged an entry.
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(number - 1, A_PACK + 8) - 4);
        expect(again.tail()).toEqual(kept.length === 0 ? EMPTY_HEAD : headOf(kept.at(-1)!));
        await appendAll(again, LOG.slice(kept.length));
        await settled(again);
        expect(await openJournal(disk).read(1, LOG.length)).toEqual(LOG);
      }),
      { numRuns: 25, examples: [[A_PACK], [A_PACK + 1], [A_PACK + 2], [A_PACK + 3], [A_PACK + 4]] },
    );
  }, 120_000);

  test('a full disk packs nothing, loses nothing, and packs when there is room', async () => {
    const disk = new Disk();
    const journal = openJournal(disk);
    for (const shelf of disk.shelves) shelf.space = 100;
    await appendAll(journal, LOG.slice(0, A_PACK + 5));
    await settled(journal);
    expect(await openJournal(disk).read(1, LOG.length)).toEqual(LOG.slice(0, A_PACK + 5));
    for (const shelf of disk.shelves) shelf.space = Number.POSITIVE_INFINITY;
    await appendAll(journal, LOG.slice(A_PACK + 5));
    await settled(journal);
    expect(disk.file.getSize()).toBeLessThan(PACK_BYTES);
    expect(await openJournal(disk).read(1, LOG.length)).toEqual(LOG);
  });

  test('a packed piece that is damaged is said to be, never read in part', async () => {
    const disk = new Disk();
    const journal = openJournal(disk);
    await appendAll(journal, LOG);
    await settled(journal);
    const shelf = disk.shelves.find((one) => one.getSize() > 0);
    shelf?.write(new Uint8Array([1, 2, 3]), { at: 400 });
    const again = openJournal(disk);
    await expect(again.read(1, 10)).rejects.toThrow();
    expect(again.tail()).toEqual(headOf(LOG.at(-1)!));
  });

  test('set aside, all of it is kept and the journal begins anew', async () => {
    const disk = new Disk();
    const journal = openJournal(disk);
    await appendAll(journal, LOG);
    await settled(journal);
    const size = disk.size();
    expect(await journal.setAside()).toEqual({ ok: true, tail: EMPTY_HEAD });
    expect(disk.aside.getSize() + disk.packedAside.getSize()).toBe(size);
    await appendAll(journal, LOG.slice(0, 2));
    expect(await openJournal(disk).read(1, 10)).toEqual(LOG.slice(0, 2));
  });
});

/** Packs badly, so that a shelf is full after some months. */
function noise(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(900));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('in three years of a piece a month', () => {
  async function live(
    receipts: boolean,
    wrongBy: (month: number) => number = () => 0,
  ): Promise<{ readonly largest: number; readonly read: readonly Entry[] }> {
    const journal = new Disk();
    const open = openJournal(journal);
    let largest = 0;
    for (let month = 0; month < 36; month += 1) {
      const at = START_MS + month * 30 * DAY_MS;
      await appendAll(open, logOf(A_PACK, open.tail(), at + wrongBy(month), noise));
      await settled(open);
      const { seq, hash } = open.tail();
      if (receipts) open.noteReceipt({ device: 'kiosk-1', through: seq, hash, receivedAt: at });
      largest = Math.max(largest, journal.size());
    }
    return { largest, read: await open.read(1, 50 * A_PACK) };
  }

  test('it stays small behind receipts, and keeps what the centre may ask for again', async () => {
    const { largest, read } = await live(true);
    expect(largest).toBeLessThan(8 * PACK_BYTES);
    expect(read.length).toBeGreaterThan(4 * A_PACK);
    expect(read.at(-1)?.seq).toBe(36 * A_PACK);
    expect(read[0]?.seq).toBe(36 * A_PACK - read.length + 1);
  });

  test.each([
    ['in 2036 for two months', (month: number) => (month === 3 || month === 4 ? TEN_YEARS_MS : 0)],
    ['in 1970 for two months', (month: number) => (month === 3 || month === 4 ? -START_MS : 0)],
    ['always ten years ahead', () => TEN_YEARS_MS],
  ])('with a clock that was %s it stays as small, and keeps as much', async (_what, wrongBy) => {
    const { largest, read } = await live(true, wrongBy);
    expect(largest).toBeLessThan(10 * PACK_BYTES);
    expect(read.length).toBeGreaterThan(4 * A_PACK);
    expect(read.at(-1)?.seq).toBe(36 * A_PACK);
  });

  test('what a new one wrote in 1970 is young when its clock was put right', async () => {
    const disk = new Disk();
    const open = openJournal(disk);
    for (let day = 0; day < 8; day += 1) {
      const at = day < 5 ? day * DAY_MS : START_MS + day * DAY_MS;
      await appendAll(open, logOf(A_PACK, open.tail(), at, noise));
      await settled(open);
      const { seq, hash } = open.tail();
      const receivedAt = START_MS + day * DAY_MS;
      open.noteReceipt({ device: 'kiosk-1', through: seq, hash, receivedAt });
    }
    expect(await open.read(1, 10 * A_PACK)).toHaveLength(8 * A_PACK);
  });

  test('it keeps everything that nobody receipted', async () => {
    const { read } = await live(false);
    expect(read).toHaveLength(36 * A_PACK);
  });
});
