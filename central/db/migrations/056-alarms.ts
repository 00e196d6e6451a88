import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Alarms that end, are acknowledged and are told by mail, and what the rules behind them stand on. */
export const alarms: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      alter table alarm
        add column data jsonb not null default '{}',
        add column due_at timestamptz,
        add column ended_at timestamptz,
        add column seen_by text,
        add column seen_at timestamptz,
        add column note text,
        add column mailed_at timestamptz`.execute(db);
    await sql`update alarm set due_at = first_at`.execute(db);
    await sql`alter table alarm alter column due_at set not null`.execute(db);
    // For the fleet: select device_id, count(*) from alarm where ended_at is null and seen_at is null
    await sql`
      create index alarm_open on alarm (unit_id, device_id)
      where ended_at is null and seen_at is null`.execute(db);
    await sql`
      create table alarm_mail (
        unit_id text collate "C" primary key references unit,
        locale text not null check (locale in ('vi', 'en')),
        recipients text[] not null
      )`.execute(db);
    // What a device said of its log when it was last heard of. Behind: it holds more than the centre, which is stuck.
    await sql`
      create table device_beat (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        heard_at timestamptz not null,
        device_at bigint not null,
        head_seq bigint not null,
        held_seq bigint not null,
        behind_since timestamptz,
        primary key (unit_id, device_id),
        foreign key (unit_id, device_id) references device
      ) with (fillfactor = 50)`.execute(db);
    // How far the watch has read what arrives.
    await sql`
      create table alarm_watch (
        singleton boolean primary key default true check (singleton),
        through timestamptz not null
      )`.execute(db);
    // For what arrived lately: select … from entry where received_at > $1. Tiny, and next to free for the ingest path.
    await sql`
      create index entry_by_arrival on entry using brin (received_at)
      with (autosummarize = on)`.execute(db);
  },
};
