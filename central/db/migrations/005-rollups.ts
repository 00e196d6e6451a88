import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const COUNTS = sql`
  n1 integer not null default 0,
  n2 integer not null default 0,
  n3 integer not null default 0,
  n4 integer not null default 0,
  n5 integer not null default 0,
  withdrawn integer not null default 0`;

/**
 * Ratings counted per local day, one table for each thing that is rated (design §7). The primary key serves the one
 * query that each has: select … where unit_id = $1 and day between $2 and $3.
 */
export const rollups: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    const details = [
      ['clerk_day', 'clerk_id'],
      ['counter_day', 'counter_id'],
      ['procedure_day', 'procedure_code'],
    ] as const;
    for (const [table, column] of details) {
      await sql`
        create table ${sql.table(table)} (
          unit_id text collate "C" not null,
          day date not null,
          ${sql.ref(column)} text collate "C" not null,
          scale_id text collate "C" not null,
          ${COUNTS},
          primary key (unit_id, day, ${sql.ref(column)}, scale_id)
        ) with (fillfactor = 70)`.execute(db);
    }
    await sql`
      create table unit_day (
        unit_id text collate "C" not null,
        day date not null,
        scale_id text collate "C" not null,
        ${COUNTS},
        primary key (unit_id, day, scale_id)
      ) with (fillfactor = 70)`.execute(db);
    // For all units of one period side by side: select unit_id, sum(n1) … from unit_day where day between $1 and $2
    await sql`
      create index unit_day_by_day on unit_day (day)
      include (unit_id, scale_id, n1, n2, n3, n4, n5)`.execute(db);
  },
};
