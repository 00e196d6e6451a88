import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { recordAudit, type AuditAction } from './audit.ts';
import { reachText, type Audit } from './users.ts';
import { writeUserReach, type Reach } from './user-scope.ts';

interface Account {
  readonly id: number;
  readonly name: string;
}

/** Ends the account's sessions with it. */
export async function setDisabled(
  db: Kysely<Schema>,
  { id, name }: Account,
  disabled: boolean,
  audit: Audit,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const disabledAt = disabled ? audit.at : null;
    await tx
      .updateTable('app_user')
      .set({ disabled_at: disabledAt })
      .where('user_id', '=', id)
      .execute();
    if (disabled) await tx.deleteFrom('user_session').where('user_id', '=', id).execute();
    const action: AuditAction = disabled ? 'user.disabled' : 'user.enabled';
    await recordAudit(tx, { at: audit.at, actor: audit.by, action, unitId: null, subject: name });
  });
}

export interface PasswordRow {
  readonly hash: string;
  readonly mustChange: boolean;
  /** The one session that goes on; null ends all. */
  readonly keep: Buffer | null;
}

export async function setPassword(
  db: Kysely<Schema>,
  { id, name }: Account,
  password: PasswordRow,
  audit: Audit,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('app_user')
      .set({ password_hash: password.hash, must_change_password: password.mustChange })
      .where('user_id', '=', id)
      .execute();
    let others = tx.deleteFrom('user_session').where('user_id', '=', id);
    if (password.keep !== null) others = others.where('token_hash', '!=', password.keep);
    await others.execute();
    await tx.deleteFrom('sign_in_try').where('name', '=', name).execute();
    const action: AuditAction = password.mustChange ? 'password.reset' : 'password.changed';
    await recordAudit(tx, { at: audit.at, actor: audit.by, action, unitId: null, subject: name });
  });
}

/** @returns units that don't exist; then nothing has changed */
export async function setReach(
  db: Kysely<Schema>,
  { id, name }: Account,
  reach: Reach,
  audit: Audit,
): Promise<readonly string[]> {
  return await db.transaction().execute(async (tx) => {
    const unknown = await writeUserReach(tx, id, reach);
    if (unknown.length > 0) return unknown;
    const event = { at: audit.at, actor: audit.by, unitId: null, subject: name };
    await recordAudit(tx, { ...event, action: 'user.changed', detail: reachText(reach) });
    return [];
  });
}
