import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Up to where a device's log repeats entries from before a break, also where a batch ends among them. */
export const carriedThrough: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`alter table device add column carried_through bigint not null default 0`.execute(db);
  },
};
