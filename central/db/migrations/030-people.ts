import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which units an account reaches, accounts of clerks, accounts of an identity provider, tokens for programs. */
export const people: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      alter table app_user
        drop constraint app_user_role_check,
        add constraint app_user_role_check
          check (role in ('it', 'manager', 'province', 'auditor', 'clerk')),
        alter column password_hash drop not null,
        add column all_units boolean not null default false,
        add column must_change_password boolean not null default false,
        add column disabled_at timestamptz,
        add column clerk_unit_id text collate "C",
        add column clerk_id text collate "C",
        add column issuer text,
        add column subject text,
        add foreign key (clerk_unit_id, clerk_id) references clerk (unit_id, clerk_id),
        add unique (issuer, subject),
        add check ((role = 'clerk') = (clerk_id is not null))`.execute(db);
    // Accounts from before there were scopes reached every unit.
    await sql`update app_user set all_units = true`.execute(db);
    await sql`
      create table user_unit (
        user_id integer not null references app_user,
        unit_id text collate "C" not null references unit,
        primary key (user_id, unit_id)
      )`.execute(db);
    // Every unit whose code lies below this one, e.g. H55 for a province.
    await sql`
      create table user_area (
        user_id integer not null references app_user,
        code text collate "C" not null,
        primary key (user_id, code)
      )`.execute(db);
    await sql`
      alter table user_session
        add column session_id bigint generated always as identity unique,
        add column way text not null default 'password' check (way in ('password', 'provider'))
    `.execute(db);
    // For a person's own sessions: select … from user_session where user_id = $1
    await sql`create index user_session_by_user on user_session (user_id)`.execute(db);
    await sql`
      create table api_token (
        token_id integer generated always as identity primary key,
        token_hash bytea not null unique,
        name text not null,
        scopes text[] not null,
        all_units boolean not null,
        made_by text not null,
        made_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        last_used_at timestamptz
      )`.execute(db);
    await sql`
      create table api_token_unit (
        token_id integer not null references api_token,
        unit_id text collate "C" not null references unit,
        primary key (token_id, unit_id)
      )`.execute(db);
  },
};
