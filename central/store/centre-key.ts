import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

export interface StoredCentreKey {
  readonly publicKey: Buffer;
  readonly privateWrapped: Buffer;
}

export async function readCentreKey(db: Kysely<Schema>): Promise<StoredCentreKey | null> {
  const row = await db
    .selectFrom('centre_key')
    .select(['public_key as publicKey', 'private_wrapped as privateWrapped'])
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps the offered key unless another process was first; returns the one that is kept. */
export async function insertCentreKey(
  db: Kysely<Schema>,
  offered: StoredCentreKey,
): Promise<StoredCentreKey> {
  await db
    .insertInto('centre_key')
    .values({ public_key: offered.publicKey, private_wrapped: offered.privateWrapped })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await readCentreKey(db)) ?? offered;
}
