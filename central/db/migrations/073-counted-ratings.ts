import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * One counted rating per dossier, whichever kiosks it was rated at and whenever their logs arrive: the first by the
 * centre's clock. The others stay, and count for nothing.
 */
export const countedRatings: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      alter table rating add column counted boolean not null default true,
                         add column corrected_at timestamptz`.execute(db);
    await sql`update rating set corrected_at = rated_at`.execute(db);
    await sql`alter table rating alter column corrected_at set not null`.execute(db);
    // select … from rating where unit_id = $1 and dossier = any($2)
    await sql`
      create index rating_by_dossier on rating (unit_id, dossier)
      where dossier is not null`.execute(db);
    await sql`alter table device add column clock_offset_ms bigint not null default 0`.execute(db);
  },
};
