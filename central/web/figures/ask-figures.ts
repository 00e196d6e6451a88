import { allPages, mapAnswer } from '../api/all-pages.ts';
import type { Answer } from '../api/answer.ts';
import type { Days, EvaluationsApi } from '../api/evaluations-api.ts';
import type { Cut, Evaluations } from './line.ts';

export interface FiguresQuestion {
  readonly cut: Cut;
  readonly unit: string;
  readonly days: Days;
  /** For the units: of that field alone. */
  readonly field: string | null;
}

/** The table of one cut, all pages of it. */
export async function askFigures(
  api: EvaluationsApi,
  { cut, unit, days, field }: FiguresQuestion,
): Promise<Answer<Evaluations>> {
  switch (cut) {
    case 'clerks':
      return mapAnswer(await api.clerkEvaluations(unit, days), (table) => ({ cut, table }));
    case 'counters':
      return mapAnswer(await api.counterEvaluations(unit, days), (table) => ({ cut, table }));
    case 'procedures':
      return mapAnswer(
        await allPages(
          (cursor) => api.procedureEvaluations(unit, days, cursor),
          (a, b) => ({ ...b, procedures: [...a.procedures, ...b.procedures] }),
        ),
        (table) => ({ cut, table }),
      );
    case 'units':
      return mapAnswer(
        await allPages(
          (cursor) => api.unitEvaluations(days, field, cursor),
          (a, b) => ({ ...b, units: [...a.units, ...b.units] }),
        ),
        (table) => ({ cut, table }),
      );
  }
}
