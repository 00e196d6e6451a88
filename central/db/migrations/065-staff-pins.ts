import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who may open the staff side of the unit's kiosks without being a clerk. */
export const staffPins: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table staff_pin (
        unit_id text collate "C" not null references unit,
        staff_id text collate "C" not null,
        name text not null,
        role text not null,
        pin_salt bytea not null,
        pin_wrapped bytea not null,
        primary key (unit_id, staff_id)
      )`.execute(db);
  },
};
