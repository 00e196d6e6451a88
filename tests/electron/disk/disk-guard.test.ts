import { appendFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, type TestContext } from 'vitest';
import { openDiskGuard, type DiskGuard } from '../../../electron/disk/disk-guard.ts';
import { withLastRoom } from '../../../electron/disk/last-room.ts';
import { openJournal, type Journal } from '../../../electron/journal/journal.ts';
import { headOf } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';
import { firstEntries } from '../sample-log.ts';

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

test('is opened on a folder that is not there yet', async ({ skip }) => {
  const disk = mountSmallDisk(DISK_BYTES);
  if (!disk.ok) return skip(disk.why);
  onTestFinished(disk.remove);
  writeFileSync(join(disk.folder, 'filler'), Buffer.alloc(60 * MB, 1));
  const guard = await openDiskGuard(join(disk.folder, 'a', 'b'), FLOOR_BYTES, () => undefined);
  expect(guard.state().level).toBe('out');
});
