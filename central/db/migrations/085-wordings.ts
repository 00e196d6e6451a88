import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What each office asked and since when, so that a report can name the wording of its own time. */
export const wordings: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table wording (
        unit_id text collate "C" not null references unit,
        valid_from timestamptz not null,
        scale_id text collate "C" not null,
        questionnaire jsonb,
        primary key (unit_id, valid_from)
      )`.execute(db);
    // Kept by the database itself, whoever changes an office.
    await sql`
      create function keep_wording() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' or (old.scale_id, old.questionnaire)
           is distinct from (new.scale_id, new.questionnaire) then
          insert into wording values (new.unit_id, clock_timestamp(), new.scale_id, new.questionnaire);
        end if;
        return new;
      end $$`.execute(db);
    await sql`
      create trigger keep_wording after insert or update on unit
      for each row execute function keep_wording()`.execute(db);
    await sql`
      insert into wording select unit_id, now(), scale_id, questionnaire from unit`.execute(db);
    await sql`
      create trigger append_only before update or delete on wording
      for each row execute function refuse_change()`.execute(db);
  },
};
