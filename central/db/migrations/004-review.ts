import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a person must look at: entries that don't count until somebody decides, and alarms about a device's log. */
export const review: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table quarantine (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        seq bigint not null,
        hash bytea not null,
        code text not null,
        detail text not null,
        entry json not null,
        received_at timestamptz not null,
        primary key (unit_id, device_id, seq, hash)
      )`.execute(db);
    await sql`
      create table alarm (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        kind text not null,
        seq bigint not null,
        first_at timestamptz not null,
        last_at timestamptz not null,
        times integer not null default 1,
        primary key (unit_id, device_id, kind, seq)
      )`.execute(db);
  },
};
