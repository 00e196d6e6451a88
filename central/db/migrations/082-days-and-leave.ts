import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Days made up for holidays, and leave among what offices state. */
export const daysAndLeave: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      alter table holiday
        add column kind text not null default 'holiday' check (kind in ('holiday', 'working')),
        add column works_like smallint check (works_like between 1 and 7),
        add check ((kind = 'working') = (works_like is not null))`.execute(db);
    const kinds = sql`check (kind in
      ('agency-facts', 'citizen-forms', 'portal-counts', 'survey-forms', 'leave-days'))`;
    for (const table of ['statement_import', 'statement']) {
      const name = sql.ref(`${table}_kind_check`);
      await sql`
        alter table ${sql.table(table)} drop constraint ${name}, add constraint ${name} ${kinds}
      `.execute(db);
    }
  },
};
