import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What offices state because no kiosk can know it. */
export const statements: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    const kinds = sql`check (kind in ('agency-facts', 'citizen-forms', 'portal-counts', 'survey-forms'))`;
    await sql`
      create table statement_import (
        unit_id text collate "C" not null references unit,
        import_id integer generated always as identity,
        kind text not null ${kinds},
        file_name text not null,
        file_hash bytea not null,
        made_by text not null,
        made_at timestamptz not null,
        state text not null check (state in ('done', 'refused')),
        rows_read integer not null,
        added integer not null,
        updated integer not null,
        faults jsonb not null,
        fault_count integer not null,
        primary key (unit_id, import_id)
      )`.execute(db);
    await sql`
      create table statement (
        unit_id text collate "C" not null references unit,
        kind text not null ${kinds},
        key text collate "C" not null,
        from_day date not null,
        to_day date not null,
        clerk_id text collate "C",
        data jsonb not null,
        import_id integer not null,
        primary key (unit_id, kind, key),
        foreign key (unit_id, clerk_id) references clerk,
        foreign key (unit_id, import_id) references statement_import
      )`.execute(db);
    // For a period's: select … from statement where unit_id = $1 and from_day >= $2 and to_day <= $3
    await sql`create index statement_by_day on statement (unit_id, from_day)`.execute(db);
  },
};
