import type { Kysely, Transaction } from 'kysely';
import type { Counter } from '../../shared/contract/kiosk-config.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import { raiseRevision } from './unit-revision.ts';
import type { Audit } from './users.ts';

/** Ids and numbers of counters are each held once in an office. */
export async function insertCounter(
  db: Kysely<Schema>,
  unit: string,
  { id, number, name }: Counter,
  { by: actor, at }: Audit,
): Promise<'added' | 'no-unit' | 'id-taken' | 'number-taken'> {
  return await db.transaction().execute(async (tx) => {
    const held = tx.selectFrom('unit').select('unit_id').where('unit_id', '=', unit).forUpdate();
    if ((await held.executeTakeFirst()) === undefined) return 'no-unit';
    const inserted = await tx
      .insertInto('counter')
      .values({ unit_id: unit, counter_id: id, number, name: JSON.stringify(name) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('counter_id')
      .execute();
    if (inserted.length === 0)
      return (await hasCounter(tx, unit, id)) ? 'id-taken' : 'number-taken';
    await raiseRevision(tx, unit);
    await recordAudit(tx, { at, actor, action: 'counter.added', unitId: unit, subject: id });
    return 'added';
  });
}

async function hasCounter(tx: Transaction<Schema>, unit: string, id: string): Promise<boolean> {
  const found = tx
    .selectFrom('counter')
    .select('counter_id')
    .where('unit_id', '=', unit)
    .where('counter_id', '=', id);
  return (await found.executeTakeFirst()) !== undefined;
}

/** `number-taken`: another counter has it. Ratings are kept under the id, which stays. */
export async function updateCounter(
  db: Kysely<Schema>,
  unit: string,
  { id, number, name }: Counter,
  { by: actor, at }: Audit,
): Promise<'changed' | 'no-counter' | 'number-taken'> {
  return await db.transaction().execute(async (tx) => {
    // First of all, for its lock on the unit: a second change waits for this one.
    await raiseRevision(tx, unit);
    const holder = await tx
      .selectFrom('counter')
      .select('counter_id')
      .where('unit_id', '=', unit)
      .where('number', '=', number)
      .where('counter_id', '!=', id)
      .executeTakeFirst();
    if (holder) return 'number-taken';
    const changed = await tx
      .updateTable('counter')
      .set({ number, name: JSON.stringify(name) })
      .where('unit_id', '=', unit)
      .where('counter_id', '=', id)
      .returning('counter_id')
      .execute();
    if (changed.length === 0) return 'no-counter';
    await recordAudit(tx, { at, actor, action: 'counter.changed', unitId: unit, subject: id });
    return 'changed';
  });
}
