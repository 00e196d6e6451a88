import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What was set aside gives up the words of one entry when their term ends, and nothing else, once, as the raw log does.
 * Its hash and its place in the log stay. Which words a body holds is not known where its shape is not, so such a body
 * goes as a whole.
 */
export const quarantineWords: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`alter table quarantine add column words_gone_at timestamptz`.execute(db);
    await sql`
      create function refuse_all_but_emptying() returns trigger language plpgsql as $$
      declare
        expected quarantine%rowtype;
      begin
        if tg_op = 'UPDATE' and old.words_gone_at is null and new.words_gone_at is not null
           and new.entry::jsonb in (
             jsonb_set(old.entry::jsonb, '{body,comment}', 'null', false),
             jsonb_set(old.entry::jsonb, '{body}', '{}')) then
          expected := old;
          expected.entry := new.entry;
          expected.words_gone_at := new.words_gone_at;
          if to_jsonb(expected) = to_jsonb(new) then
            return new;
          end if;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`.execute(db);
    await sql`drop trigger append_only on quarantine`.execute(db);
    await sql`
      create trigger append_only before update or delete on quarantine
      for each row execute function refuse_all_but_emptying()`.execute(db);
    // update quarantine … where words_gone_at is null and received_at < $1
    await sql`
      create index quarantine_with_words on quarantine (received_at)
      where words_gone_at is null`.execute(db);
  },
};
