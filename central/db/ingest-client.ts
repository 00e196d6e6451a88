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

/** The ingest path's queries inside a transaction that also does other things, an audited act for example. */
export function ingestClientOf(tx: Transaction<Schema>): IngestClient {
  return {
    query: async ({ text, values }) => await tx.executeQuery(CompiledQuery.raw(text, [...values])),
  };
}
