import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const toldHeads: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    // A head that was told binds the device: another entry that arrives at its place shows that the log was replaced.
    await sql`
      alter table device_beat
        add column told_seq bigint, add column told_hash bytea, add column told_at timestamptz,
        add constraint told_whole check (
          (told_seq is null) = (told_hash is null) and (told_seq is null) = (told_at is null))`.execute(
      db,
    );
  },
};
