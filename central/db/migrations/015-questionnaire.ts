import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What an office asks beyond the tap. */
export const questionnaire: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`alter table unit add column questionnaire jsonb`.execute(db);
  },
};
