import { sql, type Kysely } from 'kysely';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import { dropUploads, forgetSetAside, forgetWords } from './retention-words.ts';
import type { Audit } from './users.ts';

export interface Departed {
  readonly unit: string;
  readonly id: string;
}

const NO_BYTES = Buffer.alloc(0);

/** @returns whether there is such a clerk who still works there */
export async function markDeparted(
  db: Kysely<Schema>,
  { unit, id }: Departed,
  audit: Audit,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('clerk')
      .set({ left_at: audit.at })
      .where('unit_id', '=', unit)
      .where('clerk_id', '=', id)
      .where('left_at', 'is', null)
      .returning('clerk_id')
      .executeTakeFirst();
    if (!row) return false;
    await tx
      .updateTable('unit')
      .set({ revision: sql`revision + 1` })
      .where('unit_id', '=', unit)
      .execute();
    const event = { at: audit.at, actor: audit.by, unitId: unit, subject: id };
    await recordAudit(tx, { ...event, action: 'clerk.left' });
    return true;
  });
}

/** Removes portrait and PIN of everybody who has left, and shuts their accounts. */
export async function forgetDeparted(db: Kysely<Schema>, audit: Audit): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    const gone = await tx
      .updateTable('clerk')
      .set({ portrait: '', pin_salt: NO_BYTES, pin_wrapped: NO_BYTES, forgotten_at: audit.at })
      .where('left_at', '<=', audit.at)
      .where('forgotten_at', 'is', null)
      .returning(['unit_id as unit', 'clerk_id as id'])
      .execute();
    for (const clerk of gone) {
      await shutAccounts(tx, clerk, audit.at);
      await forgetLeave(tx, clerk, audit.at);
      await applied(tx, clerk, 'portrait, PIN, account', audit);
    }
    return gone.length;
  });
}

async function shutAccounts(tx: Kysely<Schema>, { unit, id }: Departed, at: Date): Promise<void> {
  const shut = await tx
    .updateTable('app_user')
    .set({ disabled_at: at })
    .where('clerk_unit_id', '=', unit)
    .where('clerk_id', '=', id)
    .where('disabled_at', 'is', null)
    .returning('user_id')
    .execute();
  for (const { user_id: user } of shut)
    await tx.deleteFrom('user_session').where('user_id', '=', user).execute();
}

/** Leave that was planned for days after this moment, or (null) all of it. */
async function forgetLeave(
  tx: Kysely<Schema>,
  { unit, id }: Departed,
  after: Date | null,
): Promise<void> {
  let leave = tx
    .deleteFrom('statement')
    .where('unit_id', '=', unit)
    .where('kind', '=', 'leave-days')
    .where('clerk_id', '=', id);
  if (after !== null) leave = leave.where('from_day', '>', localDay(after.getTime()));
  await leave.execute();
}

/**
 * Puts a pseudonym in the place of the names of those who left before `before`, and forgets when they were away: until
 * then flags of old days must find the same again. Their counts stay.
 */
export async function renameDeparted(
  db: Kysely<Schema>,
  before: Date,
  pseudonymOf: (clerk: Departed) => string,
  audit: Audit,
): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    const due = await tx
      .selectFrom('clerk')
      .select(['unit_id as unit', 'clerk_id as id'])
      .where('left_at', '<=', before)
      .where('renamed_at', 'is', null)
      .forUpdate()
      .execute();
    for (const clerk of due) {
      await tx
        .updateTable('clerk')
        .set({ name: pseudonymOf(clerk), renamed_at: audit.at })
        .where('unit_id', '=', clerk.unit)
        .where('clerk_id', '=', clerk.id)
        .execute();
      await forgetLeave(tx, clerk, null);
      await applied(tx, clerk, 'name, leave', audit);
    }
    return due.length;
  });
}

/** Empties the comments said before the local day `before`; reasons stay, and so does an accusation in hand. */
export async function forgetComments(
  db: Kysely<Schema>,
  before: string,
  audit: Audit,
): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    const notes = await tx
      .updateTable('rating_note')
      .set({ masked: null })
      .where('day', '<', before)
      .where('masked', 'is not', null)
      .returning('unit_id')
      .execute();
    const petitions = await tx
      .updateTable('petition')
      .set({ masked: null, sealed: null })
      .where('received_day', '<', before)
      .where((where) =>
        where.or([where('masked', 'is not', null), where('sealed', 'is not', null)]),
      )
      .where(
        'petition_id',
        'in',
        tx
          .selectFrom('petition_step')
          .select('petition_id')
          .where('step', 'in', ['handling', 'refusal']),
      )
      .returning('unit_id')
      .execute();
    await forgetWords(tx, before, audit.at);
    await forgetSetAside(tx, before, audit.at);
    await dropUploads(tx, before);
    const counts = Map.groupBy([...notes, ...petitions], ({ unit_id: unit }) => unit);
    for (const [unit, rows] of counts)
      await applied(tx, { unit, id: 'comments' }, `${rows.length} before ${before}`, audit);
    return notes.length + petitions.length;
  });
}

async function applied(
  tx: Kysely<Schema>,
  { unit, id }: Departed,
  detail: string,
  { by, at }: Audit,
): Promise<void> {
  const event = { at, actor: by, unitId: unit, subject: id, detail };
  await recordAudit(tx, { ...event, action: 'retention.applied' });
}
