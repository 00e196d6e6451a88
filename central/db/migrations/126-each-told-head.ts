import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Each head that a device told binds it until the entry at its place arrives: a longer one must not free it. */
export const eachToldHead: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table told_head (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        seq bigint not null,
        hash bytea not null,
        told_at timestamptz not null,
        primary key (unit_id, device_id, seq),
        foreign key (unit_id, device_id) references device
      )`.execute(db);
    await sql`
      insert into told_head (unit_id, device_id, seq, hash, told_at)
      select unit_id, device_id, told_seq, told_hash, told_at
      from device_beat join device using (unit_id, device_id)
      where told_seq > last_seq`.execute(db);
    await sql`
      alter table device_beat
        drop constraint told_whole,
        drop column told_seq, drop column told_hash, drop column told_at`.execute(db);
  },
};
