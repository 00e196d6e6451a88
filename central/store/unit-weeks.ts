import { sql, type Kysely } from 'kysely';
import { datedStretches, type DatedStretch } from '../../shared/domain/dated-hours.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { Schema } from '../db/schema.ts';

/** The hours of units through all their weeks. */
export async function readUnitWeeks(
  db: Kysely<Schema>,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DatedStretch[]>> {
  const rows = await db
    .selectFrom('unit_week')
    .selectAll()
    .where(sql<boolean>`unit_id = any(${unitIds})`)
    .orderBy('unit_id')
    .orderBy('valid_from')
    .execute();
  const byUnit = Map.groupBy(rows, ({ unit_id: unit }) => unit);
  return new Map(
    [...byUnit].map(([unit, weeks]) => [
      unit,
      datedStretches(
        weeks.map((week) => ({
          day: localDay(week.valid_from.getTime()),
          stretches: week.opening_hours,
        })),
      ),
    ]),
  );
}
