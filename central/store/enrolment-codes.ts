import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';

export interface NewEnrolmentCode {
  readonly codeHash: Buffer;
  readonly unitId: string;
  readonly counterId: string;
  readonly madeBy: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

/** @returns whether there is such a counter */
export async function insertEnrolmentCode(
  db: Kysely<Schema>,
  code: NewEnrolmentCode,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const counter = await tx
      .selectFrom('counter')
      .select('counter_id')
      .where('unit_id', '=', code.unitId)
      .where('counter_id', '=', code.counterId)
      .executeTakeFirst();
    if (!counter) return false;
    await tx
      .insertInto('enrolment_code')
      .values({
        code_hash: code.codeHash,
        unit_id: code.unitId,
        counter_id: code.counterId,
        made_by: code.madeBy,
        expires_at: code.expiresAt,
      })
      .execute();
    await recordAudit(tx, {
      at: code.at,
      actor: code.madeBy,
      action: 'enrolment-code.made',
      unitId: code.unitId,
      subject: code.counterId,
    });
    return true;
  });
}

/** Uses the code up. Two kiosks that offer the same code at once: one gets it. */
export async function redeemEnrolmentCode(
  tx: Transaction<Schema>,
  codeHash: Buffer,
  now: Date,
): Promise<{ readonly unitId: string; readonly counterId: string } | null> {
  const row = await tx
    .updateTable('enrolment_code')
    .set({ used_at: now })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['unit_id as unitId', 'counter_id as counterId'])
    .executeTakeFirst();
  return row ?? null;
}
