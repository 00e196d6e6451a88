import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which figures were shown of which days and when: what is shown next must not give away the rest by subtraction. */
export const looks: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table look (
        look_id bigint generated always as identity primary key,
        unit_id text collate "C" not null references unit,
        source text not null check (source in ('ratings', 'answers')),
        scale_id text collate "C" not null,
        from_day date not null,
        to_day date not null,
        at timestamptz not null,
        hidden jsonb not null,
        shown jsonb not null
      )`.execute(db);
    // select … from look where unit_id = $1 and source = $2 and scale_id = $3
    await sql`create index look_by_unit on look (unit_id, source, scale_id)`.execute(db);
    await sql`
      create trigger append_only before update or delete on look
      for each row execute function refuse_change()`.execute(db);
  },
};
