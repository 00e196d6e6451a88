import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Logs that went on from the centre's head after a break: where their carried entries stood before, so that none is
 * carried twice, and who allowed a kiosk whose copies told different stories to go on.
 */
export const continuedLogs: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table carried_entry (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        seq bigint not null,
        hash bytea not null,
        primary key (unit_id, device_id, seq, hash)
      )`.execute(db);
    for (const each of ['row', 'statement'] as const) {
      const trigger = each === 'row' ? 'append_only' : 'append_only_all';
      const events = each === 'row' ? 'update or delete' : 'truncate';
      await sql`
        create trigger ${sql.raw(trigger)} before ${sql.raw(events)} on carried_entry
        for each ${sql.raw(each)} execute function refuse_change()`.execute(db);
    }
    await sql`
      create table log_resolution (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        allowed_at timestamptz not null,
        allowed_by text not null,
        reason text not null check (reason <> ''),
        used_seq bigint,
        primary key (unit_id, device_id, allowed_at),
        foreign key (unit_id, device_id) references device
      )`.execute(db);
  },
};
