import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A clerk's notice and objections. What is upheld leaves the figure "after review" alone. */
export const contests: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table clerk_notice_seen (
        unit_id text collate "C" not null,
        clerk_id text collate "C" not null,
        version text not null,
        seen_at timestamptz not null,
        primary key (unit_id, clerk_id, version),
        foreign key (unit_id, clerk_id) references clerk (unit_id, clerk_id)
      )`.execute(db);
    await sql`
      create table contest (
        contest_id bigint generated always as identity primary key,
        unit_id text collate "C" not null,
        clerk_id text collate "C" not null,
        about text not null check (about in ('period', 'session', 'rating')),
        from_at timestamptz,
        to_at timestamptz,
        session_id text,
        device_id text collate "C",
        seq bigint,
        reason text not null check (reason <> ''),
        made_by text not null,
        made_at timestamptz not null,
        foreign key (unit_id, clerk_id) references clerk (unit_id, clerk_id)
      )`.execute(db);
    await sql`create index contest_by_clerk on contest (unit_id, clerk_id)`.execute(db);
    // One decision for a contest; replies as many as it takes.
    await sql`
      create table contest_answer (
        answer_id bigint generated always as identity primary key,
        contest_id bigint not null references contest,
        unit_id text collate "C" not null,
        decision text not null check (decision in ('reply', 'upheld', 'rejected')),
        text text not null check (text <> ''),
        made_by text not null,
        made_at timestamptz not null,
        ratings text[] not null
      )`.execute(db);
    await sql`
      create unique index contest_decided_once on contest_answer (contest_id)
      where decision <> 'reply'`.execute(db);
    for (const table of ['contest', 'contest_answer', 'clerk_notice_seen']) {
      await sql`
        create trigger append_only before update or delete on ${sql.table(table)}
        for each row execute function refuse_change()`.execute(db);
    }
    await widenExclusions(db);
  },
};

/** What a reviewer, an upheld contest and an accusation found false leave out. */
async function widenExclusions(db: Kysely<never>): Promise<void> {
  await sql`
      create or replace view excluded_rating as
      select distinct unit_id, split_part(rating, '/', 1) collate "C" as device_id,
             split_part(rating, '/', 2)::bigint as seq
      from (
        select distinct on (unit_id, flag_id) unit_id, decision, ratings
        from flag_review order by unit_id, flag_id, review_id desc
      ) as last, unnest(last.ratings) as rating
      where decision = 'exclude'
      union
      select unit_id, split_part(rating, '/', 1) collate "C", split_part(rating, '/', 2)::bigint
      from contest_answer, unnest(ratings) as rating
      where decision = 'upheld'
      union
      select unit_id, device_id, rating_seq
      from petition join petition_step using (petition_id)
      where outcome = 'unfounded'`.execute(db);
}
