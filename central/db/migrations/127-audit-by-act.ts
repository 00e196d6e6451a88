import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The alarms ask the record of acts every minute, and it only ever grows: they find the few acts that they ask for. */
export const auditByAct: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create index audit_event_enrolled on audit_event (at)
      where action in ('device.enrolled', 'device.enrolled-again')`.execute(db);
    // By the order of device ids, with which it is compared.
    await sql`
      create index audit_event_imported on audit_event (subject collate "C")
      where action = 'bundle.imported'`.execute(db);
  },
};
