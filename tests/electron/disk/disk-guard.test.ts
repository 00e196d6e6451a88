import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, type TestContext } from 'vitest';
import { openDiskGuard, type DiskGuard } from '../../../electron/disk/disk-guard.ts';
import { withLastRoom } from '../../../electron/disk/last-room.ts';
import { openJournal, type Journal } from '../../../electron/journal/journal.ts';
import { dropCopies } from '../../../electron/leveldb/copies.ts';
import { headOf } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';
import { firstEntries } from '../sample-log.ts';
import { tempFolder } from '../temp-folder.ts';

const MB = 1_048_576;
const DISK_BYTES = 64 * MB;
/** Of this disk: staff are told below 16 MB, full below 1 MB, and the ballast is 512 KB. */
const FLOOR_BYTES = 8 * MB;

interface Bench {
  readonly folder: string;
  readonly guard: DiskGuard;
  readonly journal: Journal;
  readonly ballast: () => number;
  /** Writes into a file of somebody else's until so much is free. */
  readonly fillTo: (freeBytes: number) => Promise<void>;
  /** Writes until the disk refuses. */
  readonly fillUp: () => void;
  readonly clear: () => void;
}

async function openBench({ skip }: TestContext): Promise<Bench> {
  const disk = mountSmallDisk(DISK_BYTES);
  if (!disk.ok) return skip(disk.why);
  onTestFinished(disk.remove);
  const { folder } = disk;
  const guard = await openDiskGuard(join(folder, 'data'), FLOOR_BYTES, () => undefined);
  const journal = await openJournal(join(folder, 'data', 'journal'), () => undefined);
  onTestFinished(() => journal.close());
  const filler = join(folder, 'filler');
  return {
    folder,
    guard,
    journal: withLastRoom(journal, guard),
    ballast: () =>
      statSync(join(folder, 'data', 'ballast.bin'), { throwIfNoEntry: false })?.size ?? 0,
    fillTo: async (freeBytes) => {
      const { freeBytes: now } = await guard.look();
      appendFileSync(filler, Buffer.alloc(now - freeBytes, 1));
    },
    fillUp: () => {
      for (const bytes of [MB, 65_536, 4_096])
        expect(() => {
          for (;;) appendFileSync(filler, Buffer.alloc(bytes, 1));
        }).toThrow('ENOSPC');
    },
    clear: () => rmSync(filler, { force: true }),
  };
}

/** So many that they don't fit into what is left of a page of the file. */
const LOG: readonly Entry[] = firstEntries(60);

test('says how the disk is while it fills and empties, and keeps its ballast as long as it can', async (context) => {
  const { guard, ballast, fillTo, clear } = await openBench(context);
  expect(guard.state().level).toBe('ok');
  expect(ballast()).toBe(FLOOR_BYTES / 16);
  const seen = [];
  for (const free of [17, 15, 7.9, 0.9]) {
    await fillTo(free * MB);
    const { level, freeBytes } = await guard.look();
    seen.push([level, Math.round(freeBytes / 1e5), ballast()]);
  }
  const kept = FLOOR_BYTES / 16;
  expect(seen.map(([level]) => level)).toEqual(['ok', 'low', 'out', 'full']);
  expect(seen.map(([, , size]) => size)).toEqual([kept, kept, kept, 0]);
  clear();
  expect((await guard.look()).level).toBe('ok');
  expect(ballast()).toBe(kept);
});

test('the last entries of a disk that is suddenly full take the ballast’s room; nothing is torn; all goes on when there is room', async (context) => {
  const { guard, journal, ballast, fillUp, clear } = await openBench(context);
  const [first, ...rest] = LOG as [Entry, ...Entry[]];
  await journal.append(first);
  fillUp();
  for (const entry of rest)
    expect(await journal.append(entry)).toEqual({ ok: true, tail: headOf(entry) });
  expect(ballast()).toBe(0);
  expect(guard.state().level).toBe('out');
  expect(await journal.read(1, 100)).toEqual(LOG);
  clear();
  expect((await guard.look()).level).toBe('ok');
  expect(ballast()).toBe(FLOOR_BYTES / 16);
});

test('a disk with no room at all refuses the entry, keeps those before, and takes it later', async (context) => {
  const { guard, journal, fillUp, clear } = await openBench(context);
  const [first, ...rest] = LOG as [Entry, ...Entry[]];
  await journal.append(first);
  fillUp();
  await guard.makeRoom();
  fillUp();
  let refused = 0;
  let next = 0;
  for (; refused === 0; next += 1) {
    const verdict = await journal.append(rest[next]!);
    if (!verdict.ok) {
      refused = rest[next]!.seq;
      expect(verdict).toEqual({ ok: false, fault: 'no-space', tail: headOf(LOG[refused - 2]!) });
    }
  }
  expect((await guard.look()).level).toBe('full');
  clear();
  await guard.look();
  for (const entry of LOG.slice(refused - 1))
    expect(await journal.append(entry)).toMatchObject({ ok: true });
  expect(await journal.read(1, 100)).toEqual(LOG);
});

test('a run of entries takes the ballast’s room too; one that finds none is refused whole, and taken later', async (context) => {
  const { guard, journal, ballast, fillUp, clear } = await openBench(context);
  const [first, ...rest] = LOG as [Entry, ...Entry[]];
  await journal.append(first);
  fillUp();
  expect(await journal.appendAll(rest.slice(0, 29))).toEqual({ ok: true, tail: headOf(LOG[29]!) });
  expect(ballast()).toBe(0);
  fillUp();
  const many = firstEntries(2_000);
  const full = { ok: false, fault: 'no-space', tail: headOf(LOG[29]!) };
  expect(await journal.appendAll(many)).toEqual(full);
  expect(await journal.read(1, 100)).toEqual(LOG.slice(0, 30));
  clear();
  await guard.look();
  expect(await journal.appendAll(many)).toEqual({ ok: true, tail: headOf(many.at(-1)!) });
  expect(await journal.read(1, 3_000)).toEqual(many);
});

test('where nothing can be written, room that the file system claims to have is none', async (context) => {
  const { guard, ballast, folder } = await openBench(context);
  await guard.makeRoom();
  expect(guard.state().level).toBe('out');
  // What is written there meets a disk without room.
  symlinkSync('/dev/full', join(folder, 'data', 'ballast.bin.new'));
  const refused = await guard.look();
  expect(refused.level).toBe('out');
  expect(refused.freeBytes).toBeGreaterThan(2 * FLOOR_BYTES);
  expect((await guard.look()).level).toBe('ok');
  expect(ballast()).toBe(FLOOR_BYTES / 16);
});

describe('copies of mended stores', () => {
  const COPY_BYTES = 3 * MB;

  /** A disk with three of them, the guard that may remove them, and how many are left. */
  async function withCopies({ skip }: TestContext) {
    const disk = mountSmallDisk(DISK_BYTES);
    if (!disk.ok) return skip(disk.why);
    onTestFinished(disk.remove);
    const aside = join(disk.folder, 'data', 'torn-stores');
    for (const name of ['000001-mended-a', '000002-mended-a', '000003-mended-a']) {
      mkdirSync(join(aside, name), { recursive: true });
      writeFileSync(join(aside, name, '000003.log'), Buffer.alloc(COPY_BYTES, 1));
    }
    const spare = (): Promise<boolean> => dropCopies(aside);
    const data = join(disk.folder, 'data');
    const guard = await openDiskGuard(data, FLOOR_BYTES, () => undefined, spare);
    return { folder: disk.folder, guard, copies: () => readdirSync(aside) };
  }

  test('go before a rating is refused, and stay while there is room', async (context) => {
    const { folder, guard, copies } = await withCopies(context);
    const { freeBytes } = await guard.look();
    const filler = join(folder, 'filler');
    writeFileSync(filler, Buffer.alloc(freeBytes - 10 * MB, 1));
    expect((await guard.look()).level).toBe('low');
    expect(copies()).toHaveLength(3);
    appendFileSync(filler, Buffer.alloc(3 * MB, 1));
    expect((await guard.look()).level).toBe('low');
    expect(copies()).toEqual(['000003-mended-a']);
  });

  test('go before the ballast does', async (context) => {
    const { folder, guard, copies } = await withCopies(context);
    const ballast = join(folder, 'data', 'ballast.bin');
    expect(await guard.makeRoom()).toBe(true);
    expect(copies()).toEqual(['000003-mended-a']);
    expect(statSync(ballast).size).toBeGreaterThan(0);
    expect(guard.state().level).toBe('ok');
    expect(await guard.makeRoom()).toBe(true);
    expect(existsSync(ballast)).toBe(false);
    expect(guard.state().level).toBe('out');
    expect(copies()).toEqual(['000003-mended-a']);
  });

  test('that can not be looked at stand in the way of nothing', async () => {
    const folder = tempFolder();
    const reports: string[] = [];
    const guard = await openDiskGuard(
      folder,
      FLOOR_BYTES,
      (code) => reports.push(code),
      () => dropCopies('/proc/self/mem'),
    );
    expect(await guard.makeRoom()).toBe(true);
    expect(reports).toEqual(['copies-not-thinned', 'ballast-dropped']);
  });
});

test('is opened on a folder that is not there yet', async ({ skip }) => {
  const disk = mountSmallDisk(DISK_BYTES);
  if (!disk.ok) return skip(disk.why);
  onTestFinished(disk.remove);
  writeFileSync(join(disk.folder, 'filler'), Buffer.alloc(60 * MB, 1));
  const guard = await openDiskGuard(join(disk.folder, 'a', 'b'), FLOOR_BYTES, () => undefined);
  expect(guard.state().level).toBe('out');
});
