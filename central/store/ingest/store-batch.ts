import type { EntryVerdict } from '../../../shared/contract/wire.ts';
import { headOf, type Head } from '../../../shared/log/chain.ts';
import type { Entry, Hash } from '../../../shared/log/entry.ts';
import type { SignedHead } from '../../../shared/log/head.ts';
import { alarmOfEntry } from '../../alarms/entry-alarms.ts';
import type { IngestClient } from '../../db/ingest-client.ts';
import { timesOf, type DeviceClock, type EntryTimes } from '../../receive/entry-times.ts';
import { judgeEntries, type Judgement } from '../../receive/judge-entries.ts';
import { placeBatch, type Placement } from '../../receive/place-batch.ts';
import { readEntries } from '../../receive/read-entries.ts';
import { noteContinuations } from './continuations.ts';
import { lockDevice, moveHead, type DeviceKey, type LockedDevice } from './device-row.ts';
import { correctEarlier, knownMarks } from './correct-earlier.ts';
import { heldHashes, insertEntries } from './entries.ts';
import { knownNames } from './known-names.ts';
import { storedRatings } from './ratings.ts';
import { insertQuarantine, raiseAlarm } from './review.ts';
import { storeJudged } from './store-judged.ts';
import { holdToTold } from './told-heads.ts';

export type StoreOutcome =
  | { readonly kind: 'stored'; readonly head: Head; readonly verdicts: readonly EntryVerdict[] }
  | { readonly kind: 'gap'; readonly expected: number }
  | { readonly kind: 'fork'; readonly seq: number }
  | { readonly kind: 'unknown-device' | 'revoked' };

/**
 * Stores a verified run of one device's log within the caller's transaction. Every outcome is to be committed:
 * a fork and a gap leave their evidence. A queue that joins several devices' runs in one transaction must call this
 * in the order of their keys.
 * @param signed what the device signed of the run, kept as its word for the end of its log
 */
export async function storeBatch(
  client: IngestClient,
  device: DeviceKey,
  entries: readonly Entry[],
  receivedAt: Date,
  signed: SignedHead | null = null,
): Promise<StoreOutcome> {
  const locked = await lockDevice(client, device);
  if (locked === null) return { kind: 'unknown-device' };
  if (locked.revoked) return { kind: 'revoked' };
  const placement = await place(client, device, locked, entries);
  switch (placement.kind) {
    case 'gap':
      await raiseAlarm(client, device, 'gap', placement.expected, receivedAt);
      return placement;
    case 'fork':
      await keepFork(client, device, placement.seq, entries, receivedAt);
      return placement;
    case 'fits': {
      const { verdicts, clock } = await append(client, device, locked, placement.fresh, receivedAt);
      const last = placement.fresh.at(-1);
      const head = last === undefined ? locked.head : headOf(last);
      const own = last === undefined ? null : signed;
      await moveHead(client, device, { head, clock }, receivedAt, own);
      const held = placement.held.map(({ seq }) => ({ seq, verdict: 'duplicate' }) as const);
      return { kind: 'stored', head, verdicts: [...held, ...verdicts] };
    }
  }
}

async function place(
  client: IngestClient,
  device: DeviceKey,
  { head }: LockedDevice,
  entries: readonly Entry[],
): Promise<Placement> {
  const from = entries[0]?.seq ?? 0;
  const to = Math.min(head.seq, entries.at(-1)?.seq ?? 0);
  const held: ReadonlyMap<number, Hash> =
    from <= to ? await heldHashes(client, device, from, to) : new Map();
  return placeBatch(head, held, entries);
}

async function keepFork(
  client: IngestClient,
  device: DeviceKey,
  seq: number,
  entries: readonly Entry[],
  receivedAt: Date,
): Promise<void> {
  const offered = entries
    .filter((entry) => entry.seq >= seq)
    .map((entry) => ({ entry, code: 'fork', detail: `differs from ${seq} on` }));
  await insertQuarantine(client, device, offered, receivedAt);
  await raiseAlarm(client, device, 'fork', seq, receivedAt);
}

interface Appended {
  readonly verdicts: readonly EntryVerdict[];
  readonly clock: DeviceClock;
}

async function append(
  client: IngestClient,
  device: DeviceKey,
  before: LockedDevice,
  fresh: readonly Entry[],
  receivedAt: Date,
): Promise<Appended> {
  if (fresh.length === 0) return { verdicts: [], clock: before.clock };
  const marks = await knownMarks(client, device, fresh);
  const { times, clock } = timesOf(fresh, marks, before.clock, receivedAt.getTime());
  const judgement = await judgeFresh(client, device, fresh, times);
  const { verdicts, quarantined } = judgement;
  await insertEntries(client, device, fresh, receivedAt);
  await raiseToldAlarms(client, device, fresh, receivedAt);
  await holdToTold(client, device, before.head.seq, fresh, receivedAt);
  await noteContinuations(client, device, fresh);
  await storeJudged(client, device, judgement, () => receivedAt);
  await correctEarlier(client, device, fresh, marks);
  const setAside = quarantined.map(({ entry, fault }) => ({ entry, ...fault }));
  await insertQuarantine(client, device, setAside, receivedAt);
  return { verdicts, clock };
}

/** What counts of a run, by the names that the unit knows. */
export async function judgeFresh(
  client: IngestClient,
  device: DeviceKey,
  fresh: readonly Entry[],
  times: EntryTimes['times'],
): Promise<Judgement> {
  const read = readEntries(fresh);
  const names = read.flatMap((one) => (one.fault === null ? [one.names] : []));
  const known = await knownNames(client, device.unitId, names);
  const seqs = names.flatMap(({ rating }) => rating ?? []);
  const stored = await storedRatings(client, device, seqs);
  return judgeEntries(read, known, stored, times);
}

/** What the entries themselves tell: a lost log, a moved clock. */
async function raiseToldAlarms(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  fresh: readonly Entry[],
  receivedAt: Date,
): Promise<void> {
  for (const entry of fresh) {
    const told = alarmOfEntry({ ...entry, unitId, deviceId });
    if (told === null) continue;
    const { kind, place, data } = told;
    await raiseAlarm(client, { unitId, deviceId }, kind, place, receivedAt, data);
  }
}
