import { sql } from 'kysely';
import { z } from 'zod';
import type { Head } from '../../../shared/log/chain.ts';
import { GENESIS, type Entry } from '../../../shared/log/entry.ts';
import { signedHeadSchema, type SignedHead } from '../../../shared/log/head.ts';
import type { DeviceKey } from '../ingest/device-row.ts';
import type { Shadow } from './shadow.ts';

/** An entry as it lies at the centre, whatever became of it. */
export interface LyingEntry {
  readonly entry: Entry;
  readonly receivedAt: Date;
  /** Its words were removed at the end of their term, so its hash fits it no longer. */
  readonly wordsGone: boolean;
  /** It was set aside when it came, and counted for nothing then. */
  readonly setAside: boolean;
  /** A person has decided about it since. */
  readonly decided: boolean;
}

const rowsSchema: z.ZodType<readonly LyingEntry[]> = z.array(
  z
    .object({
      device: z.string(),
      seq: z.int(),
      at: z.int(),
      mono: z.int(),
      boot: z.string(),
      kind: z.string(),
      body: z.unknown(),
      prev: z.string(),
      hash: z.string(),
      receivedAt: z.date(),
      wordsGone: z.boolean(),
      setAside: z.boolean(),
      decided: z.boolean(),
    })
    .transform(({ receivedAt, wordsGone, setAside, decided, ...entry }) => ({
      entry,
      receivedAt,
      wordsGone,
      setAside,
      decided,
    })),
);

const COLUMNS = sql`
  entry.device_id as device, entry.seq, entry.at, entry.mono, entry.boot, entry.kind, entry.body,
  encode(entry.prev, 'hex') as prev, encode(entry.hash, 'hex') as hash,
  entry.received_at as "receivedAt", entry.words_gone_at is not null as "wordsGone"`;

/** Some `limit` entries of a device's log behind a place, in order. A place that is taken twice comes twice. */
export async function readEntryPage(
  { tx }: Pick<Shadow, 'tx'>,
  { unitId, deviceId }: DeviceKey,
  behind: number,
  limit: number,
): Promise<readonly LyingEntry[]> {
  const { rows } = await sql`
    select ${COLUMNS}, exists (
      select from quarantine
      where quarantine.unit_id = entry.unit_id and quarantine.device_id = entry.device_id
        and quarantine.seq = entry.seq and quarantine.hash = entry.hash and code <> 'fork'
    ) as "setAside", exists (
      select from quarantine_decision as made
      where made.unit_id = entry.unit_id and made.device_id = entry.device_id
        and made.seq = entry.seq and made.hash = entry.hash
    ) as decided
    from entry
    where unit_id = ${unitId} and device_id = ${deviceId} and seq > ${behind}
    order by seq fetch first ${limit} rows with ties`.execute(tx);
  return rowsSchema.parse(rows);
}

export interface Release {
  readonly at: Date;
  readonly entries: readonly LyingEntry[];
}

/** What persons let count later, in the order in which they decided; what was let count at once comes together. */
export async function readReleases(
  { tx }: Pick<Shadow, 'tx'>,
  { unitId, deviceId }: DeviceKey,
): Promise<readonly Release[]> {
  const { rows } = await sql<{ decidedAt: Date }>`
    select made.decided_at as "decidedAt", ${COLUMNS}, true as "setAside", true as decided
    from quarantine_decision as made join entry using (unit_id, device_id, seq, hash)
    where unit_id = ${unitId} and device_id = ${deviceId} and decision = 'released'
    order by made.decided_at, entry.seq`.execute(tx);
  const entries = rowsSchema.parse(rows);
  const ends = rows.flatMap(({ decidedAt: at }, index) =>
    rows[index + 1]?.decidedAt.getTime() === at.getTime() ? [] : [{ at, end: index + 1 }],
  );
  return ends.map(({ at, end }, index) => ({
    at,
    entries: entries.slice(ends[index - 1]?.end ?? 0, end),
  }));
}

export interface KeptLog extends DeviceKey {
  readonly counterId: string;
  /** What the device's row says that its log ends in. */
  readonly head: Head;
  /** SPKI DER. */
  readonly publicKey: Buffer;
  /** What the device signed of that end; null where none was kept yet. */
  readonly signed: SignedHead | null;
}

/** Stands for what is no signature at all, and fits nothing. */
const UNREADABLE: SignedHead = {
  head: { device: '', from: 0, to: 0, prev: GENESIS, hash: GENESIS, at: 0 },
  signature: '',
};

const keptSchema: z.ZodType<readonly KeptLog[]> = z.array(
  z
    .object({
      unitId: z.string(),
      deviceId: z.string(),
      counterId: z.string(),
      seq: z.int(),
      hash: z.string(),
      publicKey: z.instanceof(Buffer),
      signed: signedHeadSchema.nullable().catch(UNREADABLE),
    })
    .transform(({ seq, hash, ...log }) => ({ ...log, head: { seq, hash } })),
);

/** The logs of a unit by device. */
export async function readKeptLogs(
  { tx, real }: Shadow,
  unitId: string,
): Promise<readonly KeptLog[]> {
  const { rows } = await sql`
    select unit_id as "unitId", device_id as "deviceId", counter_id as "counterId",
           last_seq as seq, encode(head_hash, 'hex') as hash,
           public_key as "publicKey", signed_head as signed
    from ${sql.id(real, 'device')} where unit_id = ${unitId} order by device_id`.execute(tx);
  return keptSchema.parse(rows);
}
