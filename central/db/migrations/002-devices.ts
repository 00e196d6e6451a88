import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Kiosks, the codes that admit them, and the centre's own signing key. */
export const devices: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    // Rows change with every batch and heartbeat, so pages keep room for the new version beside the old one.
    await sql`
      create table device (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        counter_id text collate "C" not null,
        public_key bytea not null,
        token_hash bytea not null,
        secret_wrapped bytea not null,
        last_seq bigint not null default 0,
        head_hash bytea not null,
        enrolled_at timestamptz not null default now(),
        revoked_at timestamptz,
        last_seen_at timestamptz,
        app text not null,
        host text not null check (host in ('electron', 'browser')),
        primary key (unit_id, device_id),
        foreign key (unit_id, counter_id) references counter
      ) with (fillfactor = 50)`.execute(db);
    // For recognising a device by its bearer token: select … from device where token_hash = $1
    await sql`create unique index device_by_token on device (token_hash)`.execute(db);
    await sql`
      create table enrolment_code (
        code_hash bytea primary key,
        unit_id text collate "C" not null,
        counter_id text collate "C" not null,
        made_by text not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        foreign key (unit_id, counter_id) references counter
      )`.execute(db);
    await sql`
      create table centre_key (
        singleton boolean primary key default true check (singleton),
        public_key bytea not null,
        private_wrapped bytea not null
      )`.execute(db);
  },
};
