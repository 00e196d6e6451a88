import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const papersAndSteps: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    // A procedure that is no longer posted keeps its row: ratings of it keep their name and field.
    await sql`
      alter table procedure
        add column papers jsonb not null default '[]',
        add column steps jsonb not null default '[]',
        add column left_at timestamptz`.execute(db);
  },
};
