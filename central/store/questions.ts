import { sql, type Kysely } from 'kysely';
import type { OfferedReason, QuestionsView } from '../../shared/contract/questions.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import type { Audit } from './users.ts';

/** What a unit asks now and ever offered; null where there is no such unit. */
export async function readQuestions(
  db: Kysely<Schema>,
  unitId: string,
): Promise<Omit<QuestionsView, 'usual'> | null> {
  const row = await db
    .selectFrom('unit')
    .select('questionnaire')
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row ? { ...row, everOffered: await readEverOffered(db, unitId) } : null;
}

/** By id, each as it was worded last. */
async function readEverOffered(
  db: Kysely<Schema>,
  unitId: string,
): Promise<readonly OfferedReason[]> {
  const { rows } = await sql<OfferedReason>`
    select distinct on (reason->>'id') reason->>'id' as id, reason->'label' as label
    from wording, jsonb_array_elements(questionnaire->'reasons') as reason
    where unit_id = ${unitId}
    order by reason->>'id', valid_from desc`.execute(db);
  return rows;
}

/**
 * Whether there is such a unit. `next` makes the new wording from the one in force, which nobody else changes
 * meanwhile; the database keeps the former one with its time.
 */
export async function writeQuestions(
  db: Kysely<Schema>,
  unitId: string,
  next: (current: Questionnaire | null) => Questionnaire | null,
  { by: actor, at }: Audit,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('unit')
      .select('questionnaire')
      .where('unit_id', '=', unitId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return false;
    const questionnaire = next(row.questionnaire);
    const written = questionnaire && JSON.stringify(questionnaire);
    await tx
      .updateTable('unit')
      .set({ questionnaire: written, revision: sql`revision + 1` })
      .where('unit_id', '=', unitId)
      .execute();
    const act = { at, actor, action: 'questions.saved', unitId, subject: unitId } as const;
    await recordAudit(tx, { ...act, detail: written ?? '' });
    return true;
  });
}
