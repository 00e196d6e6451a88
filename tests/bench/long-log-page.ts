/** Runs in the page: what a year without a network costs, against a kiosk on its first day. */
import { EMPTY_HEAD, headOf, seal, type Head } from '../../shared/log/chain.ts';
import type { Draft, Entry } from '../../shared/log/entry.ts';
import { appendEntry } from '../../renderer/db/append.ts';
import { readRun } from '../../renderer/db/entries.ts';
import { KioskDb } from '../../renderer/db/kiosk-db.ts';
import { readMark, readMarks, writeMark } from '../../renderer/db/marks.ts';
import { pruneOldest } from '../../renderer/db/prune.ts';
import { isSound } from '../../renderer/db/verify-store.ts';

export interface LongLogSamples {
  readonly first: readonly number[];
  readonly long: readonly number[];
  readonly startFirst: readonly number[];
  readonly startLong: readonly number[];
  readonly startWhole: readonly number[];
  readonly batch: readonly number[];
  readonly prune: readonly number[];
}

const AT = 1_790_000_000_000;
/** Of a kiosk whose log reaches back for years, so that nearly all of it is past the retention time. */
const APART_MS = 30 * 60_000;
const FILL_AT_ONCE = 5_000;
const STARTS = 5;

function draftOf(shownMs: number): Draft {
  return {
    kind: 'rating.given',
    body: {
      scale: 'vn-5',
      level: 4,
      clerk: 'can-bo-1',
      counter: 'quay-3',
      session: 'f5e881cf-b4b9-40f8-a150-dfbff419584b',
      procedure: null,
      dossier: null,
      opening: 'always',
      locale: 'vi',
      shownMs,
    },
  };
}

async function fill(db: KioskDb, count: number): Promise<void> {
  let head: Head = EMPTY_HEAD;
  for (let filled = 0; filled < count; filled += FILL_AT_ONCE) {
    const entries: Entry[] = [];
    for (let index = 0; index < FILL_AT_ONCE; index += 1) {
      const mono = filled + index;
      const stamp = { device: 'bench', at: AT + mono * APART_MS, mono, boot: '0123456789abcdef' };
      const entry = seal(head, draftOf(mono), stamp);
      entries.push(entry);
      head = headOf(entry);
    }
    await db.entries.bulkAdd(entries);
  }
  await writeMark(db, 'head', head);
}

async function append(db: KioskDb): Promise<void> {
  const reached = await readMark(db, 'head');
  const stamp = { device: 'bench', at: AT, mono: 1, boot: '0123456789abcdef' };
  const order = { draft: draftOf(1), stamp, reached, attempted: null };
  const verdict = await appendEntry(db, order);
  if (!verdict.ok) throw new Error(verdict.fault);
}

async function start(db: KioskDb, newest?: number): Promise<void> {
  const marks = await readMarks(db);
  if (marks === null || !(await isSound(db, 'bench', marks, newest))) throw new Error('not sound');
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

async function times(count: number, run: () => Promise<unknown>): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let round = 0; round < count; round += 1) samples.push(await timed(run));
  return samples;
}

export async function measureLongLog(entries: number, rounds: number): Promise<LongLogSamples> {
  const firstDay = new KioskDb(`bench-first-${entries}`);
  const long = new KioskDb(`bench-long-${entries}`);
  await fill(firstDay, FILL_AT_ONCE / 10);
  await fill(long, entries);
  const appends: Record<'first' | 'long', number[]> = { first: [], long: [] };
  for (let round = 0; round < rounds; round += 1) {
    appends.first.push(await timed(() => append(firstDay)));
    appends.long.push(await timed(() => append(long)));
  }
  const startFirst = await times(STARTS, () => start(firstDay));
  const startLong = await times(STARTS, () => start(long));
  const startWhole = await times(1, () => start(long, Number.POSITIVE_INFINITY));
  let from = 1;
  const batch = await times(rounds, async () => {
    await readRun(long, { from, to: from + 499 });
    from = (from + 500) % (entries - 500);
  });
  const acked = await long.entries.get(entries - 1);
  if (acked === undefined) throw new Error('not filled');
  await writeMark(long, 'acked', headOf(acked));
  const receipt = { through: acked.seq, receivedAt: acked.at };
  const prune = await times(Math.min(rounds, entries / 500 - 2), () => pruneOldest(long, receipt));
  return { ...appends, startFirst, startLong, startWhole, batch, prune };
}
