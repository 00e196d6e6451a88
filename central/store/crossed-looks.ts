import type { Kysely } from 'kysely';
import type { Period } from '../../shared/evaluation/rule-set.ts';
import type { Schema } from '../db/schema.ts';
import type { CrossedLook } from '../evaluations/looks/crossed.ts';

/** Whose tables of clerks by procedures tell about one another: fixed days, so no two of other days overlap. */
export interface CrossedSubject {
  readonly unit: string;
  readonly scale: string;
  readonly period: Period;
}

export async function lastCrossedLook(
  db: Kysely<Schema>,
  { unit, scale, period }: CrossedSubject,
): Promise<CrossedLook | null> {
  const row = await db
    .selectFrom('crossed_look')
    .select(['at', 'columns', 'hidden', 'unknown', 'counts'])
    .where('unit_id', '=', unit)
    .where('scale_id', '=', scale)
    .where('from_day', '=', period.from)
    .where('to_day', '=', period.to)
    .orderBy('look_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertCrossedLook(
  tx: Kysely<Schema>,
  { unit, scale, period }: CrossedSubject,
  look: CrossedLook,
): Promise<void> {
  await tx
    .insertInto('crossed_look')
    .values({
      unit_id: unit,
      scale_id: scale,
      from_day: period.from,
      to_day: period.to,
      at: look.at,
      columns: JSON.stringify(look.columns),
      hidden: JSON.stringify(look.hidden),
      unknown: JSON.stringify(look.unknown),
      counts: JSON.stringify(look.counts),
    })
    .execute();
}
