import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who is signed in at which kiosk, by the kiosks' last word and the centre's own clock. */
export const clerkPresence: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table clerk_presence (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        clerk_id text collate "C" not null,
        since timestamptz not null,
        heard_at timestamptz not null,
        primary key (unit_id, device_id),
        foreign key (unit_id, device_id) references device (unit_id, device_id)
      )`.execute(db);
  },
};
