import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People who sign in at the centre, and the record of what they did. */
export const accounts: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table app_user (
        user_id integer generated always as identity primary key,
        name text collate "C" not null unique,
        password_hash text not null,
        role text not null check (role in ('it', 'manager', 'auditor')),
        created_at timestamptz not null default now()
      )`.execute(db);
    await sql`
      create table user_session (
        token_hash bytea primary key,
        user_id integer not null references app_user,
        created_at timestamptz not null,
        seen_at timestamptz not null
      )`.execute(db);
    // For clearing away what has expired: delete from user_session where created_at < $1
    await sql`create index user_session_by_age on user_session (created_at)`.execute(db);
    // Names that nobody has are kept as well, so that a lock-out does not tell which accounts exist.
    await sql`
      create table sign_in_try (
        name text collate "C" primary key,
        wrong integer not null,
        open_at bigint not null,
        last_at timestamptz not null
      )`.execute(db);
    await sql`
      create table audit_event (
        event_id bigint generated always as identity primary key,
        at timestamptz not null,
        actor text not null,
        action text not null,
        unit_id text collate "C",
        subject text not null
      )`.execute(db);
  },
};
