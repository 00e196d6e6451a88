import type { EvaluationsApi } from '../api/evaluations-api.ts';
import { createPoller, type Poller } from '../api/poller.ts';
import { askFigures, type FiguresQuestion } from './ask-figures.ts';
import type { Evaluations } from './line.ts';
import { daysOf, type Period } from './period.ts';

interface FiguresOf extends Omit<FiguresQuestion, 'days'> {
  readonly period: Period;
}

/** The days are worked out at each question: "today" is another day after midnight. */
export function figuresPoller(
  api: EvaluationsApi,
  { period, ...question }: FiguresOf,
  everyMs: number,
): Poller<Evaluations> {
  return createPoller(async () => {
    const days = daysOf(period, Date.now());
    if (days === null)
      return { ok: false, failure: { kind: 'problem', code: 'invalid-parameter' } };
    return await askFigures(api, { ...question, days });
  }, everyMs);
}
