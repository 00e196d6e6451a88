import {
  CLERK_EVALUATIONS_PATH,
  clerkEvaluationsSchema,
  COUNTER_EVALUATIONS_PATH,
  counterEvaluationsSchema,
  PROCEDURE_EVALUATIONS_PATH,
  procedureEvaluationsSchema,
  UNIT_EVALUATIONS_PATH,
  unitEvaluationsSchema,
  type ClerkEvaluations,
  type CounterEvaluations,
  type ProcedureEvaluations,
  type UnitEvaluations,
} from '../../../shared/contract/evaluations.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { withQuery } from './path.ts';

/** Local calendar days `YYYY-MM-DD`, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface EvaluationsApi {
  clerkEvaluations(unit: string, days: Days): Promise<Answer<ClerkEvaluations>>;
  counterEvaluations(unit: string, days: Days): Promise<Answer<CounterEvaluations>>;
  procedureEvaluations(
    unit: string,
    days: Days,
    cursor: string | null,
  ): Promise<Answer<ProcedureEvaluations>>;
  /** `field`: of that field of procedures alone; null for all. */
  unitEvaluations(
    days: Days,
    field: string | null,
    cursor: string | null,
  ): Promise<Answer<UnitEvaluations>>;
}

export function createEvaluationsApi(origin: string): EvaluationsApi {
  return {
    clerkEvaluations: (unit, { from, to }) =>
      ask(
        origin,
        'GET',
        withQuery(CLERK_EVALUATIONS_PATH, { unit, from, to }),
        clerkEvaluationsSchema,
      ),
    counterEvaluations: (unit, { from, to }) =>
      ask(
        origin,
        'GET',
        withQuery(COUNTER_EVALUATIONS_PATH, { unit, from, to }),
        counterEvaluationsSchema,
      ),
    procedureEvaluations: (unit, { from, to }, cursor) =>
      ask(
        origin,
        'GET',
        withQuery(PROCEDURE_EVALUATIONS_PATH, { unit, from, to, cursor }),
        procedureEvaluationsSchema,
      ),
    unitEvaluations: ({ from, to }, field, cursor) =>
      ask(
        origin,
        'GET',
        withQuery(UNIT_EVALUATIONS_PATH, { from, to, field, cursor }),
        unitEvaluationsSchema,
      ),
  };
}
