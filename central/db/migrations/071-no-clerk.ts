import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A citizen may say that another clerk served them: such a rating, and what was said beside it, is the counter's alone. */
export const noClerk: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    for (const table of ['rating', 'rating_note', 'petition'])
      await sql`alter table ${sql.table(table)} alter column clerk_id drop not null`.execute(db);
  },
};
