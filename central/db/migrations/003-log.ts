import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The raw log and the ratings read from it, partitioned by month of arrival. The partition key must be part of the
 * primary key, so the key alone does not keep (device, seq) unique: the receiving transaction does, which locks the
 * device's row and moves `last_seq` with the rows.
 */
export const log: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table entry (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        seq bigint not null,
        received_at timestamptz not null,
        at bigint not null,
        mono bigint not null,
        boot text not null,
        kind text not null,
        body json not null,
        prev bytea not null,
        hash bytea not null,
        primary key (unit_id, device_id, seq, received_at)
      ) partition by range (received_at)`.execute(db);
    await sql`create table entry_rest partition of entry default`.execute(db);
    await sql`
      create table rating (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        seq bigint not null,
        received_at timestamptz not null,
        rated_at timestamptz not null,
        day date not null,
        scale_id text collate "C" not null,
        given_level smallint not null check (given_level between 1 and 5),
        level smallint not null check (level between 1 and 5),
        withdrawn boolean not null default false,
        changed_seq bigint,
        clerk_id text collate "C" not null,
        counter_id text collate "C" not null,
        procedure_code text collate "C",
        session_id text not null,
        dossier bytea,
        opening text not null,
        locale text not null,
        shown_ms bigint not null,
        primary key (unit_id, device_id, seq, received_at)
      ) partition by range (received_at)`.execute(db);
    await sql`create table rating_rest partition of rating default`.execute(db);
  },
};
