import { CompiledQuery, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';

interface PreparedQuery {
  /** Under which the connection prepares it. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the ingest path asks a connection for, within a transaction of its caller. A pg client is one. */
export interface IngestClient {
  query(query: PreparedQuery): Promise<{ readonly rows: readonly unknown[] }>;
}

/** A transaction that a use case hands on without looking into it. */
export type StoreTransaction = Transaction<Schema>;

/** The ingest path's queries inside a transaction that also does other things, an audited act for example. */
export function ingestClientOf(tx: StoreTransaction): IngestClient {
  return {
    query: async ({ text, values }) => await tx.executeQuery(CompiledQuery.raw(text, [...values])),
  };
}
