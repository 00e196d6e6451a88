import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const standingLogs: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    // A state and no record: the alarm, the permission and the entry that the log goes on with are the record.
    await sql`
      create table standing_log (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        since timestamptz not null,
        store_seq bigint not null,
        journal_seq bigint not null,
        primary key (unit_id, device_id),
        foreign key (unit_id, device_id) references device
      )`.execute(db);
  },
};
