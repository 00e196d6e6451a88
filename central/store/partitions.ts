import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

const PARTITIONED = ['entry', 'rating'] as const;
const MONTHS_AHEAD = 3;
/** ASCII "HLPART". */
const PARTITION_LOCK = 79_362_463_650_388;

/**
 * Makes the monthly partitions from this month to three ahead. A month that nobody prepared falls into `…_rest`;
 * a month with rows there already is left there, because it can't be split off without stopping the writers.
 */
export async function preparePartitions(db: Kysely<Schema>, now: number): Promise<void> {
  const months = Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) => monthOf(now, ahead));
  await createPartitions(db, months);
}

/** Makes the partitions of these months (`YYYY-MM-01`), those that aren't there; in the caller's transaction, if any. */
export async function createPartitions(
  db: Kysely<Schema>,
  months: readonly string[],
): Promise<void> {
  if (!db.isTransaction) {
    await db.transaction().execute(async (tx) => await createPartitions(tx, months));
    return;
  }
  await sql`select pg_advisory_xact_lock(${sql.lit(PARTITION_LOCK)})`.execute(db);
  for (const table of PARTITIONED) {
    for (const month of months) {
      const name = `${table}_${month.slice(0, 7).replace('-', '_')}`;
      if (await isTaken(db, table, name, month)) continue;
      await sql`
        create table ${sql.table(name)} partition of ${sql.table(table)}
        for values from (${sql.lit(startOf(month))}) to (${sql.lit(startOf(monthAfter(month)))})
      `.execute(db);
    }
  }
}

async function isTaken(
  tx: Kysely<Schema>,
  table: (typeof PARTITIONED)[number],
  name: string,
  month: string,
): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select to_regclass(${name}) is not null or exists (
      select from ${sql.table(`${table}_rest`)}
      where received_at >= ${startOf(month)}::timestamptz
        and received_at < ${startOf(monthAfter(month))}::timestamptz
    ) as taken`.execute(tx);
  return rows[0]?.taken === true;
}

function monthOf(now: number, ahead: number): string {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead, 1))
    .toISOString()
    .slice(0, 10);
}

function monthAfter(month: string): string {
  return monthOf(Date.parse(month), 1);
}

function startOf(month: string): string {
  return `${month} 00:00:00+00`;
}
