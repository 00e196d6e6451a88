import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is known of the devices' clocks, so that the time of a rating can be put right, again when more is known. */
export const clocks: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    // A fix has an offset and a doubt, a move has its length; each stands where its entry stood.
    await sql`
      create table clock_mark (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        boot text collate "C" not null,
        seq bigint not null,
        at bigint not null,
        mono bigint not null,
        offset_ms bigint,
        doubt_ms bigint,
        by_ms bigint,
        primary key (unit_id, device_id, boot, seq),
        foreign key (unit_id, device_id) references device,
        check ((offset_ms is null) = (doubt_ms is null) and (offset_ms is null) <> (by_ms is null))
      )`.execute(db);
    // No later entry of the device can be earlier than this (ms).
    await sql`alter table device add column certain_ms bigint not null default 0`.execute(db);
    await sql`alter table rating add column time_certain boolean not null default false`.execute(
      db,
    );
    await sql`
      insert into clock_mark (unit_id, device_id, boot, seq, at, mono, offset_ms, doubt_ms)
      select unit_id, device_id, boot, seq, at, mono, (body ->> 'offsetMs')::bigint,
             ((body ->> 'roundTripMs')::bigint + 1) / 2
      from entry where kind = 'clock.observed'
        and (body ->> 'offsetMs') ~ '^-?\\d{1,15}$' and (body ->> 'roundTripMs') ~ '^\\d{1,15}$'
      on conflict do nothing`.execute(db);
  },
};
