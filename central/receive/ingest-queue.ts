import type { Entry } from '../../shared/log/entry.ts';
import type { SignedHead } from '../../shared/log/head.ts';
import type { IngestClient } from '../db/ingest-client.ts';
import { oneAtATime } from '../db/one-at-a-time.ts';
import { lockInOrder, type DeviceKey } from '../store/ingest/device-row.ts';
import { storeBatch, type StoreOutcome } from '../store/ingest/store-batch.ts';

/** Stores verified runs of many devices, several in one transaction. */
export interface IngestQueue {
  /** Resolves after COMMIT of the transaction that holds this run. */
  readonly store: (
    device: DeviceKey,
    entries: readonly Entry[],
    receivedAt: Date,
    signed?: SignedHead,
  ) => Promise<StoreOutcome>;
}

export interface QueueLimits {
  /** Entries of one transaction; a run that is longer has one to itself. */
  readonly mostRows: number;
  /** Transactions at a time. */
  readonly writers: number;
}
/** Measured (design §7): more rows or more writers bring nothing. */
export const QUEUE_LIMITS: QueueLimits = { mostRows: 2_000, writers: 2 };

/** Runs work in one transaction and resolves after COMMIT. */
export type Transact = <T>(work: (client: IngestClient) => Promise<T>) => Promise<T>;

interface Job {
  readonly device: DeviceKey;
  readonly entries: readonly Entry[];
  readonly receivedAt: Date;
  readonly signed: SignedHead | null;
  readonly settle: (outcome: Promise<StoreOutcome>) => void;
}

/**
 * One COMMIT for many batches: under load the disk flushes once for all that wait. Units that are being written are left
 * for the next transaction, because their rows are locked; within one, rows are locked in the order of their keys, so two
 * writers, also of two processes, never wait for each other in a circle. A run that fails fails alone.
 */
export function ingestQueue(transact: Transact, limits: QueueLimits = QUEUE_LIMITS): IngestQueue {
  let waiting: readonly Job[] = [];
  const atWork = new Set<string>();
  let running = 0;

  function pump(): void {
    while (running < limits.writers) {
      const jobs = nextJobs(waiting, atWork, limits.mostRows);
      if (jobs.length === 0) return;
      waiting = waiting.filter((job) => !jobs.includes(job));
      running += 1;
      const units = new Set(jobs.map(({ device }) => device.unitId));
      for (const unit of units) atWork.add(unit);
      void run(transact, jobs).finally(() => {
        running -= 1;
        for (const unit of units) atWork.delete(unit);
        pump();
      });
    }
  }

  return {
    store: (device, entries, receivedAt, signed) =>
      new Promise((resolve) => {
        const job = { device, entries, receivedAt, signed: signed ?? null, settle: resolve };
        waiting = [...waiting, job];
        pump();
      }),
  };
}

/** The oldest that fit together, without units that are being written; never none because one is too long. */
export function nextJobs<J extends Pick<Job, 'device' | 'entries'>>(
  waiting: readonly J[],
  atWork: ReadonlySet<string>,
  mostRows: number,
): readonly J[] {
  const free = waiting.filter(({ device }) => !atWork.has(device.unitId));
  let rows = 0;
  const end = free.findIndex(({ entries }, at) => {
    rows += entries.length;
    return at > 0 && rows > mostRows;
  });
  return end === -1 ? free : free.slice(0, end);
}

async function run(transact: Transact, jobs: readonly Job[]): Promise<void> {
  const inOrder = jobs.toSorted((a, b) => compareKeys(a.device, b.device));
  try {
    const outcomes = await storeAll(transact, inOrder);
    for (const [at, job] of inOrder.entries()) job.settle(outcomeAt(outcomes, at));
  } catch (error) {
    const [only] = inOrder;
    if (only !== undefined && inOrder.length === 1) return only.settle(Promise.reject(error));
    // Nothing was stored. Each by itself, so that what one of them trips over hits none of the others.
    for (const job of inOrder) await run(transact, [job]);
  }
}

async function storeAll(
  transact: Transact,
  jobs: readonly Job[],
): Promise<readonly StoreOutcome[]> {
  return await transact(async (client) => {
    await lockInOrder(
      client,
      jobs.map(({ device }) => device),
    );
    // Units don't touch each other's rows, so while one's answer is read the next one's question is on its way.
    const byUnit = [...Map.groupBy(jobs, ({ device }) => device.unitId).values()];
    const shared = oneAtATime(client);
    const stored = await Promise.allSettled(byUnit.map((same) => storeInTurn(shared, same)));
    // All have ended, so nothing is asked any more on a connection that goes back.
    return stored.flatMap((group) => {
      if (group.status === 'rejected') throw group.reason;
      return group.value;
    });
  });
}

async function storeInTurn(
  client: IngestClient,
  jobs: readonly Job[],
): Promise<readonly StoreOutcome[]> {
  const outcomes: StoreOutcome[] = [];
  for (const { device, entries, receivedAt, signed } of jobs)
    outcomes.push(await storeBatch(client, device, entries, receivedAt, signed));
  return outcomes;
}

async function outcomeAt(outcomes: readonly StoreOutcome[], at: number): Promise<StoreOutcome> {
  const outcome = outcomes[at];
  if (outcome === undefined) throw new Error('a run without its outcome');
  return outcome;
}

/** As PostgreSQL's "C" collation orders them; runs of one device stay in the order in which they came. */
function compareKeys(a: DeviceKey, b: DeviceKey): number {
  return compare(a.unitId, b.unitId) || compare(a.deviceId, b.deviceId);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
