import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Ways into the raw log by the day on which something happened, whenever it arrived. */
export const byDay: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    // select … from rating where unit_id = $1 and day between $2 and $3
    await sql`create index rating_by_day on rating (unit_id, day)`.execute(db);
    // select … from entry where unit_id = $1 and at between $2 and $3 and kind in (these)
    await sql`
      create index entry_by_time on entry (unit_id, at)
      where kind in ('session.opened', 'session.closed', 'window.opened', 'window.expired',
                     'rating.explained', 'heartbeat', 'device.started', 'device.stopped')
    `.execute(db);
  },
};
