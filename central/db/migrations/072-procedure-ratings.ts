import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The second, optional answer, about the procedure. Whether it counts is told by the rating that it belongs to. */
export const procedureRatings: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table procedure_rating (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        rating_seq bigint not null,
        seq bigint not null,
        day date not null,
        scale_id text collate "C" not null,
        level smallint not null check (level between 1 and 5),
        primary key (unit_id, device_id, rating_seq)
      )`.execute(db);
    // select … from procedure_rating where unit_id = $1 and day between $2 and $3
    await sql`create index procedure_rating_by_day on procedure_rating (unit_id, day)`.execute(db);
  },
};
