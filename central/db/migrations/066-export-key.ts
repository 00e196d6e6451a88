import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The age key that kiosks encrypt their export files for. */
export const exportKey: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table export_key (
        singleton boolean primary key default true check (singleton),
        recipient text not null,
        identity_wrapped bytea not null
      )`.execute(db);
  },
};
