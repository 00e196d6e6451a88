import type { Kysely } from 'kysely';
import { accessAt, afterWrongPin, type Access } from '../../shared/domain/lockout.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';

const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Asks for a try and books it as a wrong one at once, so that tries made at the same moment can't slip past the
 * limit; the right password takes the booking back (`forgetTries`). A refused try books nothing.
 */
export async function claimTry(db: Kysely<Schema>, name: string, now: number): Promise<Access> {
  return await db.transaction().execute(async (tx) => {
    const lastAt = new Date(now);
    await tx
      .deleteFrom('sign_in_try')
      .where('last_at', '<', new Date(now - FORGOTTEN_AFTER_MS))
      .where('name', 'not in', tx.selectFrom('app_user').select('name'))
      .execute();
    await tx
      .insertInto('sign_in_try')
      .values({ name, wrong: 0, open_at: 0, last_at: lastAt })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await tx
      .selectFrom('sign_in_try')
      .select(['wrong', 'open_at as openAt'])
      .where('name', '=', name)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const access = accessAt(row, now);
    if (access.state !== 'open') return access;
    const { wrong, openAt } = afterWrongPin(row, now);
    await tx
      .updateTable('sign_in_try')
      .set({ wrong, open_at: openAt, last_at: lastAt })
      .where('name', '=', name)
      .execute();
    return access;
  });
}

export async function forgetTries(db: Kysely<Schema>, name: string): Promise<void> {
  await db.deleteFrom('sign_in_try').where('name', '=', name).execute();
}

/** @returns whether there is such an account */
export async function unlockUser(
  db: Kysely<Schema>,
  name: string,
  audit: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const user = await tx
      .selectFrom('app_user')
      .select('name')
      .where('name', '=', name)
      .executeTakeFirst();
    if (!user) return false;
    await tx.deleteFrom('sign_in_try').where('name', '=', name).execute();
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'user.unlocked',
      unitId: null,
      subject: name,
    });
    return true;
  });
}
