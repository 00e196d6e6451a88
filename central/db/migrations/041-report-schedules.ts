import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Reports that are made and sent by themselves, and how each sending went. */
export const reportSchedules: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table report_schedule (
        schedule_id integer generated always as identity primary key,
        unit_id text collate "C" not null references unit,
        form text not null,
        every text not null check (every in ('month', 'quarter', 'year')),
        formats text[] not null,
        locale text not null,
        way text not null check (way in ('folder', 'email')),
        recipients text[] not null,
        first_period text not null,
        made_by text not null,
        made_at timestamptz not null,
        ended_at timestamptz
      )`.execute(db);
    await sql`
      create table report_run (
        schedule_id integer not null references report_schedule,
        period text not null,
        report_id text collate "C" references report,
        attempts integer not null default 0,
        next_try_at timestamptz not null,
        claimed_until timestamptz,
        failure text,
        done_at timestamptz,
        primary key (schedule_id, period)
      )`.execute(db);
    // For the next one to do: select … from report_run where done_at is null and next_try_at <= $1
    await sql`
      create index report_run_open on report_run (next_try_at) where done_at is null`.execute(db);
  },
};
