import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

export interface StoredExportKey {
  readonly recipient: string;
  readonly identityWrapped: Buffer;
}

export async function readExportKey(db: Kysely<Schema>): Promise<StoredExportKey | null> {
  const row = await db
    .selectFrom('export_key')
    .select(['recipient', 'identity_wrapped as identityWrapped'])
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps the offered key unless another process was first; returns the one that is kept. */
export async function insertExportKey(
  db: Kysely<Schema>,
  offered: StoredExportKey,
): Promise<StoredExportKey> {
  await db
    .insertInto('export_key')
    .values({ recipient: offered.recipient, identity_wrapped: offered.identityWrapped })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await readExportKey(db)) ?? offered;
}
