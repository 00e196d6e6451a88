import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What citizens said beside the tap, masked; and the accusations among it, which go another way. */
export const comments: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    // The reference is random, so that it tells neither device nor order.
    await sql`
      create table rating_note (
        note_ref uuid primary key default gen_random_uuid(),
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        seq bigint not null,
        rating_seq bigint not null,
        clerk_id text collate "C" not null,
        day date not null,
        reasons text[] not null,
        masked text,
        unique (unit_id, device_id, seq)
      )`.execute(db);
    // select … from rating_note where unit_id = $1 and day between $2 and $3
    await sql`create index rating_note_by_day on rating_note (unit_id, day)`.execute(db);
    await sql`
      create table petition (
        petition_id bigint generated always as identity primary key,
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        seq bigint not null,
        rating_seq bigint not null,
        clerk_id text collate "C" not null,
        received_day date not null,
        rule_set text not null,
        reasons text[] not null,
        masked text,
        unique (unit_id, device_id, seq)
      )`.execute(db);
    await sql`
      create table petition_step (
        step_id bigint generated always as identity primary key,
        petition_id bigint not null references petition,
        step text not null check (step in ('refusal', 'more-asked', 'handling', 'publication')),
        outcome text check (outcome in ('founded', 'unfounded')),
        text text not null check (text <> ''),
        made_by text not null,
        made_at timestamptz not null,
        unique (petition_id, step),
        check ((step = 'handling') = (outcome is not null))
      )`.execute(db);
    await sql`
      create table holiday (
        day date primary key,
        name text not null
      )`.execute(db);
    await sql`
      create trigger append_only before update or delete on petition_step
      for each row execute function refuse_change()`.execute(db);
  },
};
