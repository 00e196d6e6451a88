import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The raw log gives up the words of one comment when their term ends, and nothing else, once. Its hash stays, so the
 * chain around it still holds; that the words are gone is written beside it.
 */
export const forgottenWords: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`alter table entry add column words_gone_at timestamptz`.execute(db);
    await sql`
      create function refuse_all_but_forgetting() returns trigger language plpgsql as $$
      declare
        expected entry%rowtype;
      begin
        if tg_op = 'UPDATE' and old.kind = 'rating.explained' and old.words_gone_at is null
           and new.words_gone_at is not null
           and new.body::jsonb = jsonb_set(old.body::jsonb, '{comment}', 'null') then
          expected := old;
          expected.body := new.body;
          expected.words_gone_at := new.words_gone_at;
          if to_jsonb(expected) = to_jsonb(new) then
            return new;
          end if;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`.execute(db);
    await sql`drop trigger append_only on entry`.execute(db);
    await sql`
      create trigger append_only before update or delete on entry
      for each row execute function refuse_all_but_forgetting()`.execute(db);
  },
};
