import type { Kysely } from 'kysely';
import type { ClerkRef } from '../../shared/contract/people.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import type { Audit } from './users.ts';

/** The first time stands. */
export async function insertNoticeSeen(
  db: Kysely<Schema>,
  { unit, id }: ClerkRef,
  version: string,
  audit: Audit,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await tx
      .insertInto('clerk_notice_seen')
      .values({ unit_id: unit, clerk_id: id, version, seen_at: audit.at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .executeTakeFirst();
    if (!row) return;
    const event = { at: audit.at, actor: audit.by, unitId: unit, subject: id, detail: version };
    await recordAudit(tx, { ...event, action: 'notice.seen' });
  });
}
