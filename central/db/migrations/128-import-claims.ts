import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which of several processes imports an uploaded file: one that stood still must not end what another took up. */
export const importClaims: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`alter table bundle_upload add column claim integer not null default 0`.execute(db);
  },
};
