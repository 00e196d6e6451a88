import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How long what names a person is kept: dated, so that an old decision can be read in its own time. */
export const retention: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table retention_term (
        kind text not null check (kind in ('clerk-name', 'comment')),
        valid_from date not null,
        months integer not null check (months between 0 and 600),
        set_by text not null,
        set_at timestamptz not null,
        primary key (kind, valid_from)
      )`.execute(db);
    // The product's own proposal, until the office's owner sets another.
    await sql`
      insert into retention_term
      values ('clerk-name', '2026-01-01', 60, 'system', now()),
             ('comment', '2026-01-01', 24, 'system', now())`.execute(db);
    await sql`alter table clerk add column forgotten_at timestamptz, add column renamed_at timestamptz`.execute(
      db,
    );
  },
};
