import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Printed badges of clerks, by the SHA-256 of what they say. A new one takes the place of the one before. */
export const badges: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table clerk_badge (
        unit_id text collate "C" not null,
        clerk_id text collate "C" not null,
        hash bytea not null check (octet_length(hash) = 32),
        made_at timestamptz not null,
        primary key (unit_id, clerk_id),
        foreign key (unit_id, clerk_id) references clerk (unit_id, clerk_id)
      )`.execute(db);
  },
};
