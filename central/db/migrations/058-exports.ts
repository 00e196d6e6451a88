import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const exportsMade: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    // For files that were never imported: select … from entry where kind = 'export.made' and received_at < $1
    await sql`
      create index entry_exports on entry (unit_id, device_id, seq)
      where kind = 'export.made'`.execute(db);
  },
};
