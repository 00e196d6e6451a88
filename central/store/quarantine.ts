import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type {
  QuarantineDecision,
  SetAsideCode,
  SetAsideState,
} from '../../shared/contract/quarantine.ts';
import { entrySchema, type Entry } from '../../shared/log/entry.ts';
import type { Schema } from '../db/schema.ts';

/** Where an entry that was set aside lies. `hash` in hex. */
export interface SetAsidePlace {
  readonly unitId: string;
  readonly deviceId: string;
  readonly seq: number;
  readonly hash: string;
}

export interface StoredSetAside {
  readonly unitId: string;
  readonly entry: Entry;
  readonly code: SetAsideCode;
  readonly detail: string;
  readonly receivedAt: Date;
  readonly decision: {
    readonly decision: QuarantineDecision;
    readonly reason: string;
    readonly by: string;
    readonly at: number;
  } | null;
}

const rowsSchema: z.ZodType<readonly StoredSetAside[]> = z.array(
  z.object({
    unitId: z.string(),
    entry: entrySchema,
    code: z.enum([
      'unknown-kind',
      'body-invalid',
      'unknown-clerk',
      'unknown-counter',
      'unknown-scale',
      'unknown-rating',
      'fork',
    ]),
    detail: z.string(),
    receivedAt: z.date(),
    decision: z
      .object({
        decision: z.enum(['released', 'refused']),
        reason: z.string(),
        by: z.string(),
        at: z.int(),
      })
      .nullable(),
  }),
);

/** Released holds against refused, whichever came first. */
async function readSetAside(
  db: Kysely<Schema>,
  where: ReturnType<typeof sql>,
  limit: number | null,
): Promise<readonly StoredSetAside[]> {
  const { rows } = await sql`
    select quarantine.unit_id as "unitId", entry, code, detail, received_at as "receivedAt",
           last.decision
    from quarantine left join lateral (
      select jsonb_build_object(
               'decision', decision, 'reason', reason, 'by', decided_by,
               'at', (extract(epoch from decided_at) * 1000)::bigint) as decision
      from quarantine_decision as made
      where made.unit_id = quarantine.unit_id and made.device_id = quarantine.device_id
        and made.seq = quarantine.seq and made.hash = quarantine.hash
      order by made.decision = 'released' desc limit 1
    ) as last on true
    where ${where}
    order by quarantine.device_id, quarantine.seq, quarantine.hash
    limit ${limit}`.execute(db);
  return rowsSchema.parse(rows);
}

export interface SetAsidePage {
  readonly state: SetAsideState;
  /** The place after which the page begins; null: the first one. */
  readonly after: Omit<SetAsidePlace, 'unitId'> | null;
  readonly limit: number;
}

export async function listSetAside(
  db: Kysely<Schema>,
  unitId: string,
  { state, after, limit }: SetAsidePage,
): Promise<readonly StoredSetAside[]> {
  const from =
    after === null
      ? sql`true`
      : sql`(quarantine.device_id, quarantine.seq, quarantine.hash)
            > (${after.deviceId}, ${after.seq}, decode(${after.hash}, 'hex'))`;
  const where = sql`quarantine.unit_id = ${unitId} and ${from} and ${inState(state)}`;
  return await readSetAside(db, where, limit);
}

function inState(state: SetAsideState): ReturnType<typeof sql> {
  switch (state) {
    case 'all':
      return sql`true`;
    case 'open':
      return sql`last.decision is null`;
    case 'released':
    case 'refused':
      return sql`last.decision ->> 'decision' = ${state}`;
  }
}

export async function readSetAsideAt(
  db: Kysely<Schema>,
  { unitId, deviceId, seq, hash }: SetAsidePlace,
): Promise<StoredSetAside | null> {
  const where = sql`
    quarantine.unit_id = ${unitId} and quarantine.device_id = ${deviceId}
    and quarantine.seq = ${seq} and quarantine.hash = decode(${hash}, 'hex')`;
  return (await readSetAside(db, where, 1))[0] ?? null;
}

/** What of a device's log is set aside and not decided, in order; forks can't be counted and are not among it. */
export async function openSetAside(
  db: Kysely<Schema>,
  unitId: string,
  deviceId: string,
): Promise<readonly StoredSetAside[]> {
  const where = sql`
    quarantine.unit_id = ${unitId} and quarantine.device_id = ${deviceId}
    and code <> 'fork' and last.decision is null`;
  return await readSetAside(db, where, null);
}

/** Devices of a unit with entries that wait for a decision. */
export async function devicesWithSetAside(
  db: Kysely<Schema>,
  unitId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ device: string }>`
    select distinct device_id as device from quarantine
    where unit_id = ${unitId} and code <> 'fork' and not exists (
      select from quarantine_decision as made
      where made.unit_id = quarantine.unit_id and made.device_id = quarantine.device_id
        and made.seq = quarantine.seq and made.hash = quarantine.hash)
    order by device_id`.execute(db);
  return rows.map(({ device }) => device);
}

/** @returns false where the same was decided before */
export async function insertDecision(
  db: Kysely<Schema>,
  { unitId, deviceId, seq, hash }: SetAsidePlace,
  decision: QuarantineDecision,
  made: { readonly reason: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const inserted = await db
    .insertInto('quarantine_decision')
    .values({
      unit_id: unitId,
      device_id: deviceId,
      seq,
      hash: Buffer.from(hash, 'hex'),
      decision,
      reason: made.reason,
      decided_by: made.by,
      decided_at: made.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('seq')
    .executeTakeFirst();
  return inserted !== undefined;
}
