import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Says for ever that a database holds invented data: nothing here can be changed back. */
export const demoMark: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table demo_mark (
        singleton boolean primary key default true check (singleton),
        made_at timestamptz not null,
        made_by text not null
      )`.execute(db);
    await sql`
      create trigger append_only before update or delete on demo_mark
      for each row execute function refuse_change()`.execute(db);
    await sql`
      create trigger append_only_all before truncate on demo_mark
      for each statement execute function refuse_change()`.execute(db);
    await sql`
      create table demo_unit (
        unit_id text collate "C" primary key references unit,
        completed_at timestamptz
      )`.execute(db);
  },
};
