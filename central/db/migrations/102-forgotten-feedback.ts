import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a citizen wrote to the office lies sealed in the raw log, and the centre could open it for ever: it goes as comments do. */
export const forgottenFeedback: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create or replace function refuse_all_but_forgetting() returns trigger language plpgsql as $$
      declare
        expected entry%rowtype;
      begin
        if tg_op = 'UPDATE' and old.words_gone_at is null and new.words_gone_at is not null
           and (old.kind = 'rating.explained'
                and new.body::jsonb = jsonb_set(old.body::jsonb, '{comment}', 'null')
                or old.kind = 'feedback.given'
                and new.body::jsonb = jsonb_set(old.body::jsonb, '{sealed}', '""')) then
          expected := old;
          expected.body := new.body;
          expected.words_gone_at := new.words_gone_at;
          if to_jsonb(expected) = to_jsonb(new) then
            return new;
          end if;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`.execute(db);
  },
};
