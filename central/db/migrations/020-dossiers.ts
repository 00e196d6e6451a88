import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the one-stop software knows of the dossiers. The dossier's code is here as a keyed hash alone. */
export const dossiers: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table dossier_key (
        unit_id text collate "C" primary key references unit,
        key_wrapped bytea not null
      )`.execute(db);
    await sql`
      create table dossier_mapping (
        unit_id text collate "C" not null references unit,
        name text not null,
        mapping jsonb not null,
        primary key (unit_id, name)
      )`.execute(db);
    await sql`
      create table dossier_import (
        unit_id text collate "C" not null references unit,
        import_id integer generated always as identity,
        file_name text not null,
        file_hash bytea not null,
        mapping_name text,
        made_by text not null,
        made_at timestamptz not null,
        seen_at timestamptz not null,
        state text not null check (state in ('running', 'done', 'refused', 'failed')),
        rows_read integer not null default 0,
        rows_done integer not null default 0,
        added integer not null default 0,
        updated integer not null default 0,
        faults jsonb not null default '[]',
        fault_count integer not null default 0,
        covers_from date,
        covers_to date,
        primary key (unit_id, import_id)
      )`.execute(db);
    await sql`
      create table dossier (
        unit_id text collate "C" not null references unit,
        hash bytea not null,
        clerk_id text collate "C" not null,
        procedure_code text collate "C" not null,
        received_at timestamptz not null,
        received_day date not null,
        due_at timestamptz,
        finished_at timestamptz,
        interlinked boolean,
        online boolean,
        import_id integer not null,
        primary key (unit_id, hash),
        foreign key (unit_id, clerk_id) references clerk,
        foreign key (unit_id, import_id) references dossier_import
      )`.execute(db);
    // For a period's dossiers: select … from dossier where unit_id = $1 and received_day between $2 and $3
    await sql`create index dossier_by_day on dossier (unit_id, received_day)`.execute(db);
  },
};
