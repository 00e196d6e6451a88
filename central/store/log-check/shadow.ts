import { sql, type Kysely } from 'kysely';
import type { StoreTransaction } from '../../db/ingest-client.ts';
import type { Schema } from '../../db/schema.ts';

/** What the ingest path writes when it counts: each has an empty twin here, under the same name. */
const TWINS = [
  'unit',
  'device',
  'rating',
  'procedure_rating',
  'rating_note',
  'clerk_day',
  'counter_day',
  'procedure_day',
  'unit_day',
  'clock_mark',
] as const;

/** A connection on which the ingest path counts into twins of its tables; `real` names the schema of the tables themselves. */
export interface Shadow {
  readonly tx: StoreTransaction;
  readonly real: string;
}

/**
 * Lets the ingest path count once more beside what it has counted. PostgreSQL looks for a name among temporary tables
 * first, and a transaction that may only read may write to those and to nothing else. All of it is seen at one moment,
 * and nothing stays.
 */
export async function inShadow<T>(
  db: Kysely<Schema>,
  unitId: string,
  work: (shadow: Shadow) => Promise<T>,
): Promise<T> {
  return await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ real: string }>`select current_schema() as real`.execute(
      connection,
    );
    const real = rows[0]?.real ?? 'public';
    try {
      for (const table of TWINS)
        await sql`
          create temporary table ${sql.table(table)}
          (like ${sql.id(real, table)} including all)`.execute(connection);
      return await connection
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (tx) => {
          await beginAnew(tx, real, unitId);
          return await work({ tx, real });
        });
    } finally {
      // The connection goes back to where others take theirs from.
      await sql`discard temporary`.execute(connection);
    }
  });
}

/** The unit and its devices, as they were before their first entry. */
async function beginAnew(tx: StoreTransaction, real: string, unitId: string): Promise<void> {
  for (const table of ['unit', 'device'] as const)
    await sql`
      insert into ${sql.table(table)} overriding system value
      select * from ${sql.id(real, table)} where unit_id = ${unitId}`.execute(tx);
  await sql`
    update device set last_seq = 0, clock_offset_ms = 0, certain_ms = 0, carried_through = 0
  `.execute(tx);
}
