import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Tables of clerks by procedures that were shown: the next one of the same days must not be subtracted from them. */
export const crossedLooks: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table crossed_look (
        look_id bigint generated always as identity primary key,
        unit_id text collate "C" not null references unit,
        scale_id text collate "C" not null,
        from_day date not null,
        to_day date not null,
        at timestamptz not null,
        columns jsonb not null,
        hidden jsonb not null,
        unknown jsonb not null,
        counts jsonb not null
      )`.execute(db);
    // select … from crossed_look where unit_id = $1 and scale_id = $2 and from_day = $3 order by look_id desc limit 1
    await sql`
      create index crossed_look_by_days on crossed_look (unit_id, scale_id, from_day, look_id)`.execute(
      db,
    );
    await sql`
      create trigger append_only before update or delete on crossed_look
      for each row execute function refuse_change()`.execute(db);
  },
};
