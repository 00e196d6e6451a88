import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What citizens write to the office stands in the queue of petitions from the moment it comes in. `sealed` is an age
 * file (base64) that is opened when somebody who may read the queue first asks for it; `about` stays null where it
 * could not be opened.
 */
export const feedback: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      alter table petition
        alter column rating_seq drop not null,
        add column sealed text,
        add column opened boolean not null default false,
        add column about text check (about in ('report', 'proposal')),
        add column has_contact boolean not null default false,
        add check (rating_seq is not null or clerk_id is null)`.execute(db);
    // What a list has to open first: select … from petition where unit_id = $1 and sealed is not null and not opened
    await sql`
      create index petition_unopened on petition (unit_id)
      where sealed is not null and not opened`.execute(db);
  },
};
