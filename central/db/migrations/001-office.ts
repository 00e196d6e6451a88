import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who rates whom where: units, counters, clerks, procedures, scales. */
export const office: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table scale (
        scale_id text collate "C" primary key,
        levels jsonb not null
      )`.execute(db);
    await sql`
      create table unit (
        unit_id text collate "C" primary key,
        code text not null,
        name jsonb not null,
        parent jsonb not null,
        scale_id text collate "C" not null references scale,
        opening_hours jsonb not null,
        revision integer not null default 1
      )`.execute(db);
    await sql`
      create table counter (
        unit_id text collate "C" not null references unit,
        counter_id text collate "C" not null,
        number smallint not null,
        name jsonb not null,
        primary key (unit_id, counter_id),
        unique (unit_id, number)
      )`.execute(db);
    await sql`
      create table clerk (
        unit_id text collate "C" not null references unit,
        clerk_id text collate "C" not null,
        position smallint not null,
        name text not null,
        title jsonb not null,
        portrait text not null,
        pin_salt bytea not null,
        pin_wrapped bytea not null,
        left_at timestamptz,
        primary key (unit_id, clerk_id)
      )`.execute(db);
    await sql`
      create table procedure (
        unit_id text collate "C" not null references unit,
        code text collate "C" not null,
        position smallint not null,
        name text not null,
        field text not null,
        days double precision,
        fee_vnd bigint,
        fee_note text not null,
        source text not null,
        primary key (unit_id, code)
      )`.execute(db);
  },
};
