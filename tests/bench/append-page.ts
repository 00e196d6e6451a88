/** Runs in the page: appends by three ways in turns, so that whatever else the machine does hits all of them alike. */
import { Dexie } from 'dexie';
import { EMPTY_HEAD, headOf, seal, type Head } from '../../shared/log/chain.ts';
import type { Draft } from '../../shared/log/entry.ts';
import { appendEntry } from '../../renderer/db/append.ts';
import { KioskDb } from '../../renderer/db/kiosk-db.ts';
import { workerCalls } from '../../renderer/host/worker-port.ts';
import type { WorkerCalls } from '../../renderer/host/worker-contract.ts';

export interface AppendSamples {
  readonly relaxed: readonly number[];
  readonly strict: readonly number[];
  readonly both: readonly number[];
  readonly journal: readonly number[];
}

const DRAFT: Draft = {
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
    shownMs: 4_200,
  },
};
const STAMP = { device: 'bench', at: 1_790_000_000_000, mono: 1, boot: '0123456789abcdef' };

/** What a store that does nothing for durability would do: the same rows, Chromium's default. */
function relaxedStore(name: string): () => Promise<void> {
  const db = new Dexie(name, { chromeTransactionDurability: 'relaxed' });
  db.version(1).stores({ entries: 'seq', meta: 'key' });
  let head = EMPTY_HEAD;
  return () =>
    db.transaction('rw', ['entries', 'meta'], async () => {
      await db.table('meta').get('head');
      const entry = seal(head, DRAFT, STAMP);
      await db.table('entries').add(entry);
      await db.table('meta').put({ key: 'head', ...headOf(entry) });
      head = headOf(entry);
    });
}

/** The product's own append; `journal` null leaves out the second copy. */
function strictStore(name: string, journal: WorkerCalls | null): () => Promise<void> {
  const db = new KioskDb(name);
  let reached: Head = EMPTY_HEAD;
  return async () => {
    const order = { draft: DRAFT, stamp: STAMP, reached, attempted: null };
    const verdict = await appendEntry(db, order);
    if (!verdict.ok) throw new Error(verdict.fault);
    reached = headOf(verdict.entry);
    if (journal !== null && !(await journal.append([verdict.entry])).ok) throw new Error('journal');
  };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

async function openJournal(): Promise<WorkerCalls> {
  const url = new URL('../../renderer/host/host-worker.ts', import.meta.url);
  const calls = workerCalls(new Worker(url, { type: 'module' }));
  await calls.open(`bench-${crypto.randomUUID()}`);
  return calls;
}

export async function measureAppends(rounds: number, warmUp: number): Promise<AppendSamples> {
  const relaxed = relaxedStore('bench-relaxed');
  const strict = strictStore('bench-strict', null);
  const both = strictStore('bench-both', await openJournal());
  const alone = await openJournal();
  let head = EMPTY_HEAD;
  const journal = async (): Promise<void> => {
    const entry = seal(head, DRAFT, STAMP);
    head = headOf(entry);
    await alone.append([entry]);
  };
  const samples = { relaxed: [], strict: [], both: [], journal: [] } as Record<
    keyof AppendSamples,
    number[]
  >;
  for (let round = -warmUp; round < rounds; round += 1) {
    const times = {
      relaxed: await timed(relaxed),
      strict: await timed(strict),
      both: await timed(both),
      journal: await timed(journal),
    };
    if (round < 0) continue;
    for (const way of ['relaxed', 'strict', 'both', 'journal'] as const)
      samples[way].push(times[way]);
  }
  return samples;
}
