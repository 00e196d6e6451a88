import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the values of an identity provider's claim mean here, the first that fits. */
export const oidc: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table oidc_mapping (
        position integer primary key,
        value text not null unique,
        role text not null check (role in ('it', 'manager', 'province', 'auditor')),
        reach jsonb not null
      )`.execute(db);
  },
};
