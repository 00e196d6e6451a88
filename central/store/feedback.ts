import type { Kysely } from 'kysely';
import type { Feedback } from '../../shared/domain/feedback.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import type { Audit } from './users.ts';

export interface SealedFeedback {
  readonly id: number;
  readonly sealed: string;
}

/** What nobody has asked for yet, the oldest first. */
export async function readUnopened(
  db: Kysely<Schema>,
  unitId: string,
): Promise<readonly SealedFeedback[]> {
  const rows = await db
    .selectFrom('petition')
    .select(['petition_id as id', 'sealed'])
    .where('unit_id', '=', unitId)
    .where('sealed', 'is not', null)
    .where('opened', '=', false)
    .orderBy('petition_id')
    .execute();
  return rows.flatMap(({ id, sealed }) => (sealed === null ? [] : [{ id, sealed }]));
}

/** @param found null: it could not be opened, and the queue says so */
export async function markOpened(
  db: Kysely<Schema>,
  id: number,
  found: { readonly feedback: Feedback; readonly masked: string } | null,
): Promise<void> {
  await db
    .updateTable('petition')
    .set({
      opened: true,
      about: found?.feedback.about ?? null,
      masked: found?.masked ?? null,
      has_contact: found !== null && found.feedback.contact !== '',
    })
    .where('petition_id', '=', id)
    .where('opened', '=', false)
    .execute();
}

export async function readClerkNames(
  db: Kysely<Schema>,
  unitId: string,
): Promise<readonly string[]> {
  const rows = await db.selectFrom('clerk').select('name').where('unit_id', '=', unitId).execute();
  return rows.map(({ name }) => name);
}

/** The sealed words of one petition. That they are read is on record before they go out. */
export async function readSealed(
  db: Kysely<Schema>,
  unitId: string,
  id: number,
  audit: Audit,
): Promise<string | null> {
  return await db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('petition')
      .select('sealed')
      .where('unit_id', '=', unitId)
      .where('petition_id', '=', id)
      .executeTakeFirst();
    if (!row || row.sealed === null) return null;
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'petition.opened',
      unitId,
      subject: String(id),
      detail: '',
    });
    return row.sealed;
  });
}
