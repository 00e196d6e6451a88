import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The way to the few entries that say whose PIN is locked where. */
export const refusedSignIns: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    // select … from entry where unit_id = $1 and kind in (these), and for each whether a later one of its device ends it
    await sql`
      create index entry_refused_sign_ins on entry (unit_id, device_id, seq)
      where kind in ('session.refused', 'session.unlocked')
    `.execute(db);
  },
};
