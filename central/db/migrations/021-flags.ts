import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Findings of the misuse rules, and what named persons decided about them. */
export const flags: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table flag (
        unit_id text collate "C" not null references unit,
        flag_id text collate "C" not null,
        rule text not null,
        version integer not null,
        severity text not null check (severity in ('impossible', 'signal')),
        about text not null check (about in ('ratings', 'clerk')),
        clerk_id text collate "C" not null,
        from_day date not null,
        to_day date not null,
        chance double precision,
        data jsonb not null,
        ratings text[] not null,
        revision integer not null default 1,
        first_found_at timestamptz not null,
        changed_at timestamptz not null,
        gone_at timestamptz,
        primary key (unit_id, flag_id)
      )`.execute(db);
    // For the list of a period: select … from flag where unit_id = $1 and from_day <= $3 and to_day >= $2
    await sql`create index flag_by_day on flag (unit_id, from_day)`.execute(db);
    await sql`
      create table flag_review (
        review_id bigint generated always as identity primary key,
        unit_id text collate "C" not null,
        flag_id text collate "C" not null,
        revision integer not null,
        decision text not null check (decision in ('exclude', 'keep')),
        reason text not null check (reason <> ''),
        reviewer text not null check (reviewer <> ''),
        reviewed_at timestamptz not null,
        ratings text[] not null,
        foreign key (unit_id, flag_id) references flag
      )`.execute(db);
    await sql`create index flag_review_by_flag on flag_review (unit_id, flag_id)`.execute(db);
    await sql`
      create trigger append_only before update or delete on flag_review
      for each row execute function refuse_change()`.execute(db);
    await sql`
      create trigger append_only_all before truncate on flag_review
      for each statement execute function refuse_change()`.execute(db);
    // The last decision of a flag holds. What it leaves out are the ratings that the reviewer saw, not later ones.
    await sql`
      create view excluded_rating as
      select distinct unit_id, split_part(rating, '/', 1) collate "C" as device_id,
             split_part(rating, '/', 2)::bigint as seq
      from (
        select distinct on (unit_id, flag_id) unit_id, decision, ratings
        from flag_review order by unit_id, flag_id, review_id desc
      ) as last, unnest(last.ratings) as rating
      where decision = 'exclude'`.execute(db);
  },
};
