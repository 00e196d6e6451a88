import type { Kysely } from 'kysely';
import type { FlagReviewRequest, FlagView } from '../../shared/contract/flags.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';

/** Whether it was kept: not when the flag has another revision by now. The ratings are those that the reviewer saw. */
export async function insertReview(
  db: Kysely<Schema>,
  { unit, flag: id, revision, decision, reason }: FlagReviewRequest,
  { ratings }: Pick<FlagView, 'ratings'>,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('flag')
      .select('flag_id')
      .where('unit_id', '=', unit)
      .where('flag_id', '=', id)
      .where('revision', '=', revision)
      .forUpdate()
      .executeTakeFirst();
    if (!held) return false;
    await tx
      .insertInto('flag_review')
      .values({
        unit_id: unit,
        flag_id: id,
        revision,
        decision,
        reason,
        reviewer: by,
        reviewed_at: at,
        ratings,
      })
      .execute();
    const event = { at, actor: by, action: 'flag.reviewed', unitId: unit } as const;
    await recordAudit(tx, { ...event, subject: `${decision} ${id}` });
    return true;
  });
}
