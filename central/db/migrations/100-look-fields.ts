import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Looks are of fields of procedures too. Those on record hid none: taken as if they had shown them all, which only
 * makes later ones hide more.
 */
export const lookFields: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`alter table look disable trigger append_only`.execute(db);
    await sql`
      update look set hidden = hidden || '{"field": {}}', shown = shown || '{"field": {}}'
      where not hidden ? 'field'`.execute(db);
    await sql`alter table look enable trigger append_only`.execute(db);
  },
};
