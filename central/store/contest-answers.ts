import type { Kysely } from 'kysely';
import type { ContestAnswerRequest } from '../../shared/contract/contests.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import type { Audit } from './users.ts';

/** @returns false when somebody has decided meanwhile */
export async function insertContestAnswer(
  db: Kysely<Schema>,
  id: number,
  { unit, decision, text }: ContestAnswerRequest,
  ratings: readonly string[],
  audit: Audit,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const row = await tx
      .insertInto('contest_answer')
      .values({
        contest_id: id,
        unit_id: unit,
        decision,
        text,
        made_by: audit.by,
        made_at: audit.at,
        ratings: [...ratings],
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('answer_id')
      .executeTakeFirst();
    if (!row) return false;
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'contest.answered',
      unitId: unit,
      subject: String(id),
      detail: decision,
    });
    return true;
  });
}
