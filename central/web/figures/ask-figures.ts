import { allPages, mapAnswer } from '../api/all-pages.ts';
import type { Answer } from '../api/answer.ts';
import type { Asking, Days, EvaluationsApi } from '../api/evaluations-api.ts';
import type { Cut, Evaluations } from './line.ts';

export interface FiguresQuestion {
  readonly cut: Cut;
  readonly unit: string;
  readonly days: Days;
  /** For the units: of that field alone. */
  readonly field: string | null;
  /** Left out: without estimates. */
  readonly withEstimates?: boolean;
}

/** The table of one cut, all pages of it. */
export async function askFigures(
  api: EvaluationsApi,
  { cut, unit, days, field, withEstimates = false }: FiguresQuestion,
): Promise<Answer<Evaluations>> {
  const asking: Asking = withEstimates ? { ...days, estimate: true } : days;
  switch (cut) {
    case 'clerks':
      return mapAnswer(await api.clerkEvaluations(unit, asking), (table) => ({ cut, table }));
    case 'counters':
      return mapAnswer(await api.counterEvaluations(unit, asking), (table) => ({ cut, table }));
    case 'procedures':
      return mapAnswer(
        await allPages(
          (cursor) => api.procedureEvaluations(unit, asking, cursor),
          (a, b) => ({ ...b, procedures: [...a.procedures, ...b.procedures] }),
        ),
        (table) => ({ cut, table }),
      );
    case 'units':
      return mapAnswer(
        await allPages(
          (cursor) => api.unitEvaluations(asking, field, cursor),
          (a, b) => ({ ...b, units: [...a.units, ...b.units] }),
        ),
        (table) => ({ cut, table }),
      );
  }
}
