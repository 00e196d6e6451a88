import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The weeks of each office and since when they hold, so that an old day is judged by the hours of its own time. */
export const weeks: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table unit_week (
        unit_id text collate "C" not null references unit,
        valid_from timestamptz not null,
        opening_hours jsonb not null,
        primary key (unit_id, valid_from)
      )`.execute(db);
    // Kept by the database itself, whoever changes an office.
    await sql`
      create function keep_week() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' or old.opening_hours is distinct from new.opening_hours then
          insert into unit_week values (new.unit_id, clock_timestamp(), new.opening_hours);
        end if;
        return new;
      end $$`.execute(db);
    await sql`
      create trigger keep_week after insert or update on unit
      for each row execute function keep_week()`.execute(db);
    await sql`
      insert into unit_week select unit_id, now(), opening_hours from unit`.execute(db);
    await sql`
      create trigger append_only before update or delete on unit_week
      for each row execute function refuse_change()`.execute(db);
  },
};
