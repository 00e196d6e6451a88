import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const waiting: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    // By the device's own clock, as it said it.
    await sql`alter table device_beat add column waiting_since bigint`.execute(db);
  },
};
