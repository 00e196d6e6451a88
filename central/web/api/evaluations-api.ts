import {
  CLERK_PROCEDURES_PATH,
  clerkProceduresSchema,
  type ClerkProcedures,
} from '../../../shared/contract/clerk-procedures.ts';
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
import {
  STATED_FIGURES_PATH,
  statedFiguresSchema,
  type StatedFigures,
} from '../../../shared/contract/stated-figures.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { withQuery } from './path.ts';

/** Local calendar days `YYYY-MM-DD`, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What a table of figures is asked for. */
export interface Asking extends Days {
  /** Left out: without estimates. */
  readonly estimate?: true;
}

export interface EvaluationsApi {
  clerkEvaluations(unit: string, asking: Asking): Promise<Answer<ClerkEvaluations>>;
  counterEvaluations(unit: string, asking: Asking): Promise<Answer<CounterEvaluations>>;
  procedureEvaluations(
    unit: string,
    asking: Asking,
    cursor: string | null,
  ): Promise<Answer<ProcedureEvaluations>>;
  /** `field`: of that field of procedures alone; null for all. */
  unitEvaluations(
    asking: Asking,
    field: string | null,
    cursor: string | null,
  ): Promise<Answer<UnitEvaluations>>;
  /** `quarter`: `2026-Q3`, over for a week. */
  clerkProcedures(unit: string, quarter: string): Promise<Answer<ClerkProcedures>>;
  /** `period`: `2026-10`, `2026-Q4` or `2026`. */
  statedFigures(unit: string, period: string): Promise<Answer<StatedFigures>>;
}

export function createEvaluationsApi(origin: string): EvaluationsApi {
  return {
    clerkEvaluations: (unit, asking) =>
      ask(
        origin,
        'GET',
        withQuery(CLERK_EVALUATIONS_PATH, { unit, ...queryOf(asking) }),
        clerkEvaluationsSchema,
      ),
    counterEvaluations: (unit, asking) =>
      ask(
        origin,
        'GET',
        withQuery(COUNTER_EVALUATIONS_PATH, { unit, ...queryOf(asking) }),
        counterEvaluationsSchema,
      ),
    procedureEvaluations: (unit, asking, cursor) =>
      ask(
        origin,
        'GET',
        withQuery(PROCEDURE_EVALUATIONS_PATH, { unit, ...queryOf(asking), cursor }),
        procedureEvaluationsSchema,
      ),
    unitEvaluations: (asking, field, cursor) =>
      ask(
        origin,
        'GET',
        withQuery(UNIT_EVALUATIONS_PATH, { ...queryOf(asking), field, cursor }),
        unitEvaluationsSchema,
      ),
    clerkProcedures: (unit, quarter) =>
      ask(
        origin,
        'GET',
        withQuery(CLERK_PROCEDURES_PATH, { unit, quarter }),
        clerkProceduresSchema,
      ),
    statedFigures: (unit, period) =>
      ask(origin, 'GET', withQuery(STATED_FIGURES_PATH, { unit, period }), statedFiguresSchema),
  };
}

function queryOf({ from, to, estimate }: Asking): Readonly<Record<string, string | undefined>> {
  return { from, to, estimate: estimate && 'true' };
}
