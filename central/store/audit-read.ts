import type { Kysely } from 'kysely';
import type { ActView } from '../../shared/contract/audit.ts';
import type { ChainedAct } from '../accounts/audit-chain.ts';
import type { Schema } from '../db/schema.ts';

export interface ActQuery {
  /** Null for all; otherwise these alone, and no act without a unit. */
  readonly units: readonly string[] | null;
  /** Older than this number. */
  readonly before: number | null;
  readonly limit: number;
}

/** The newest first. */
export async function readActs(
  db: Kysely<Schema>,
  { units, before, limit }: ActQuery,
): Promise<readonly ActView[]> {
  if (units?.length === 0) return [];
  let query = db.selectFrom('audit_event').selectAll().orderBy('event_id', 'desc').limit(limit);
  if (units !== null) query = query.where('unit_id', 'in', [...units]);
  if (before !== null) query = query.where('event_id', '<', before);
  const rows = await query.execute();
  return rows.map((row) => ({
    seq: row.event_id,
    at: row.at.getTime(),
    actor: row.actor,
    action: row.action,
    unit: row.unit_id,
    subject: row.subject,
    detail: row.detail,
    hash: row.hash.toString('hex'),
  }));
}

/** The run after `seq`, the oldest first. */
export async function readChain(
  db: Kysely<Schema>,
  seq: number,
  limit: number,
): Promise<readonly ChainedAct[]> {
  const rows = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('event_id', '>', seq)
    .orderBy('event_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    seq: row.event_id,
    at: row.at,
    actor: row.actor,
    action: row.action,
    unitId: row.unit_id,
    subject: row.subject,
    detail: row.detail,
    prev: row.prev.toString('hex'),
    hash: row.hash.toString('hex'),
  }));
}
