import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { Schema } from './schema.ts';

const WRITERS = 2;
const READERS = 6;
const CONNECT_WITHIN_MS = 10_000;
const IDLE_MS = 30_000;
const OID = { int8: 20, date: 1082 } as const;

/** Two pools, so that reports never wait behind a storm of batches, nor batches behind a report. */
export interface Database {
  readonly write: Kysely<Schema>;
  readonly read: Kysely<Schema>;
  /** The writers' connections themselves, for the prepared statements of the ingest path. */
  readonly writers: Pool;
  close(): Promise<void>;
}

export function openDatabase(url: string, onTrouble: (error: Error) => void): Database {
  const writers = openPool(url, WRITERS, onTrouble);
  const readers = openPool(url, READERS, onTrouble);
  const write = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: writers }) });
  const read = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: readers }) });
  return {
    write,
    read,
    writers,
    async close() {
      await Promise.all([write.destroy(), read.destroy()]);
    },
  };
}

function openPool(url: string, max: number, onTrouble: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    idleTimeoutMillis: IDLE_MS,
    application_name: 'hailong',
    types: { getTypeParser: parserFor },
  });
  // A connection that breaks fails its query, or is replaced at its next use when idle; unheard, its event would end
  // the process. The pool listens to idle ones only.
  pool.on('error', onTrouble);
  pool.on('connect', (client) => client.on('error', onTrouble));
  return pool;
}

/** Our bigints are counts and milliseconds, exact in a number; a date is a calendar day without a zone. */
const parserFor: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (oid === OID.int8) return Number;
  if (oid === OID.date) return String;
  return format === 'binary' ? types.getTypeParser(oid, 'binary') : types.getTypeParser(oid);
};
