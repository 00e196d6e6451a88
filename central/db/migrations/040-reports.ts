import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Reports as the data they were made from. A report that was read can't be made otherwise afterwards. */
export const reports: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table report (
        report_id text collate "C" primary key,
        made_seq bigint generated always as identity unique,
        unit_id text collate "C" not null references unit,
        unit_ids text[] collate "C" not null,
        form text not null,
        period text not null,
        locale text not null,
        snapshot text not null,
        sha256 bytea not null,
        rule_sets text[] not null,
        made_by text not null,
        made_at timestamptz not null
      )`.execute(db);
    // select … from report where unit_id = $1 and made_seq < $2 order by made_seq desc
    await sql`create index report_by_unit on report (unit_id, made_seq)`.execute(db);
    await sql`
      create trigger append_only before update or delete on report
      for each row execute function refuse_change()`.execute(db);
    await sql`
      create trigger append_only_all before truncate on report
      for each statement execute function refuse_change()`.execute(db);
  },
};
