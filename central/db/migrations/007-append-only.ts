import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The raw log, the quarantine and the audit record can be added to and nothing else, not even by our own mistake. */
export const appendOnly: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`.execute(db);
    for (const table of ['entry', 'quarantine', 'audit_event']) {
      await sql`
        create trigger append_only before update or delete on ${sql.table(table)}
        for each row execute function refuse_change()`.execute(db);
      await sql`
        create trigger append_only_all before truncate on ${sql.table(table)}
        for each statement execute function refuse_change()`.execute(db);
    }
  },
};
