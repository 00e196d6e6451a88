import type { Kysely } from 'kysely';
import type {
  FeedbackView,
  PetitionStepRequest,
  PetitionStepView,
} from '../../shared/contract/petitions.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import type { Audit } from './users.ts';

export interface PetitionRow {
  readonly id: number;
  readonly clerk: string | null;
  readonly receivedOn: string;
  readonly ruleSet: string;
  readonly reasons: readonly string[];
  readonly comment: string | null;
  readonly feedback: FeedbackView | null;
  readonly steps: readonly PetitionStepView[];
}

/** The unit's petitions, the oldest first. */
export async function readPetitions(
  db: Kysely<Schema>,
  unitId: string,
): Promise<readonly PetitionRow[]> {
  const petitions = await db
    .selectFrom('petition')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('petition_id')
    .execute();
  const steps = await db
    .selectFrom('petition_step')
    .innerJoin('petition', 'petition.petition_id', 'petition_step.petition_id')
    .selectAll('petition_step')
    .where('unit_id', '=', unitId)
    .orderBy('step_id')
    .execute();
  return petitions.map((row) => ({
    id: row.petition_id,
    clerk: row.clerk_id,
    receivedOn: row.received_day,
    ruleSet: row.rule_set,
    reasons: row.reasons,
    comment: row.masked,
    feedback:
      row.sealed === null && row.rating_seq !== null
        ? null
        : { about: row.about, hasContact: row.has_contact },
    steps: steps
      .filter(({ petition_id: id }) => id === row.petition_id)
      .map(({ step, outcome, text, made_by: by, made_at: at }) => ({
        step,
        outcome,
        text,
        by,
        at: at.getTime(),
      })),
  }));
}

/** @returns false when the step has been taken, by whomever */
export async function insertPetitionStep(
  db: Kysely<Schema>,
  id: number,
  { unit, step, outcome, text }: PetitionStepRequest,
  audit: Audit,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const row = await tx
      .insertInto('petition_step')
      .values({ petition_id: id, step, outcome, text, made_by: audit.by, made_at: audit.at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('step_id')
      .executeTakeFirst();
    if (!row) return false;
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'petition.step',
      unitId: unit,
      subject: `${id} ${step}`,
      detail: outcome ?? '',
    });
    return true;
  });
}
