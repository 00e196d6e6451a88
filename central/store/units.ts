import type { Kysely } from 'kysely';
import type { UnitView } from '../../shared/contract/fleet.ts';
import type { Schema } from '../db/schema.ts';

/** Every unit with its counters in their order. */
export async function listUnits(db: Kysely<Schema>): Promise<readonly UnitView[]> {
  const units = await db
    .selectFrom('unit')
    .select(['unit_id', 'name'])
    .orderBy('unit_id')
    .execute();
  const counters = await db
    .selectFrom('counter')
    .select(['unit_id', 'counter_id', 'number', 'name'])
    .orderBy('unit_id')
    .orderBy('number')
    .execute();
  return units.map(({ unit_id: id, name }) => ({
    id,
    name,
    counters: counters
      .filter((counter) => counter.unit_id === id)
      .map(({ counter_id, number, name: called }) => ({ id: counter_id, number, name: called })),
  }));
}

/** Units are never taken away, so the answer holds. */
export async function hasUnit(db: Kysely<Schema>, unitId: string): Promise<boolean> {
  const found = db.selectFrom('unit').select('unit_id').where('unit_id', '=', unitId);
  return (await found.executeTakeFirst()) !== undefined;
}
