import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';

/** When the database was marked as one of invented data; null for a real one. */
export async function readDemoMark(db: Kysely<Schema>): Promise<Date | null> {
  const row = await db.selectFrom('demo_mark').select('made_at').executeTakeFirst();
  return row?.made_at ?? null;
}

export type MarkVerdict = { readonly ok: true } | { readonly ok: false; readonly units: number };

/**
 * Marks a database that has no office yet, for ever. One that is marked stays so; one with an office is refused.
 * No office can be opened in between: the mark and the look are one transaction that locks the offices.
 */
export async function markAsDemo(db: Kysely<Schema>, by: string, at: Date): Promise<MarkVerdict> {
  return await db.transaction().execute(async (tx): Promise<MarkVerdict> => {
    await sql`lock table unit in share row exclusive mode`.execute(tx);
    if ((await readDemoMark(tx)) !== null) return { ok: true };
    const { count } = await tx
      .selectFrom('unit')
      .select((builder) => builder.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count > 0) return { ok: false, units: count };
    await tx.insertInto('demo_mark').values({ made_at: at, made_by: by }).execute();
    const event = { at, actor: by, action: 'demo.marked', unitId: null, subject: '' } as const;
    await recordAudit(tx, event);
    return { ok: true };
  });
}

/** Units that were loaded, with whether they were loaded to the end. */
export async function readDemoUnits(
  db: Kysely<Schema>,
): Promise<ReadonlyMap<string, 'complete' | 'broken-off'>> {
  const rows = await db.selectFrom('demo_unit').selectAll().execute();
  return new Map(
    rows.map((row) => [row.unit_id, row.completed_at === null ? 'broken-off' : 'complete']),
  );
}

export async function beginDemoUnit(db: Kysely<Schema>, unit: string): Promise<void> {
  await db.insertInto('demo_unit').values({ unit_id: unit, completed_at: null }).execute();
}

export async function completeDemoUnit(db: Kysely<Schema>, unit: string, at: Date): Promise<void> {
  await db.updateTable('demo_unit').set({ completed_at: at }).where('unit_id', '=', unit).execute();
}
