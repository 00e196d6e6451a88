import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const shortLogs: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    // A beat and a batch may overtake each other, so a log is short only when one beat after the other says so.
    await sql`alter table device_beat add column short_since timestamptz`.execute(db);
  },
};
