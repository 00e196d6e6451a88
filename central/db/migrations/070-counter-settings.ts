import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How an office's kiosks behave: only what was set by hand. The empty counter stands for the whole office. */
export const counterSettings: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table counter_settings (
        unit_id text collate "C" not null references unit,
        counter_id text collate "C" not null default '',
        settings jsonb not null,
        primary key (unit_id, counter_id)
      )`.execute(db);
  },
};
