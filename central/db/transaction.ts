import { Kysely, PostgresDialect } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { StoreTransaction } from './ingest-client.ts';
import type { Schema } from './schema.ts';

const TRIES = 3;
/** serialization_failure and deadlock_detected: PostgreSQL asks to try again. */
const TRY_AGAIN = ['40001', '40P01'];

/** Runs `work` in one transaction and resolves after COMMIT. */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, work);
    } catch (error) {
      if (attempt === TRIES || !wantsAnotherTry(error)) throw error;
    }
  }
}

/** One transaction for work that needs both the query builder and the connection below it, once: it is not tried again. */
export async function inSharedTransaction<T>(
  pool: Pool,
  work: (tx: StoreTransaction, client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // Kysely gives the connection back, or discards one that can't even roll back.
  const lent = { connect: async () => client, end: async () => undefined, options: {} };
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: lent }) });
  return await kysely.transaction().execute(async (tx) => await work(tx, client));
}

async function once<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    const rolledBack = await client.query('rollback').then(
      () => true,
      () => false,
    );
    // A connection that can't even roll back is broken and must not be handed out again.
    client.release(!rolledBack);
    throw error;
  }
}

function wantsAnotherTry(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    TRY_AGAIN.includes(error.code)
  );
}
