import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The head of the last batch as the device signed it: whoever writes a log anew in the database can make every hash right
 * again, but not this.
 */
export const signedHeads: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`alter table device add column signed_head json`.execute(db);
  },
};
