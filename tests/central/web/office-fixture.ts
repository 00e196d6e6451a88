import type {
  ClerkEvaluations,
  ClerkFigures,
  WorkContext,
} from '../../../shared/contract/evaluations.ts';
import type { UnitView } from '../../../shared/contract/fleet.ts';
import { FIVE_LEVELS } from '../../../shared/domain/scale.ts';
import { satisfaction } from '../../../shared/evaluation/satisfaction.ts';

export const UNIT: UnitView = {
  id: 'phuong',
  name: { vi: 'Phường Thử', en: 'Trial ward' },
  counters: [
    { id: 'q1', number: 1, name: { vi: 'Hộ tịch', en: 'Civil status' } },
    { id: 'q3', number: 3, name: { vi: 'Đất đai', en: 'Land' } },
  ],
};

/** Nothing is known but the ratings themselves, unless said. */
export function context(ratings: number, known: Partial<WorkContext> = {}): WorkContext {
  return {
    ratings,
    dossiersServed: null,
    responseRate: { state: 'not-known' },
    openedNotTapped: null,
    withoutCode: 0,
    withoutCodeShare: ratings === 0 ? null : 0,
    timeliness: null,
    ...known,
  };
}

export function clerk(name: string, counts: readonly number[], withdrawn = 0): ClerkFigures {
  return {
    clerk: { id: name, name, title: { vi: 'Công chức', en: 'Officer' } },
    figures: [figures(counts, withdrawn)],
    context: context(counts.reduce((sum, count) => sum + count, 0)),
  };
}

export function figures(counts: readonly number[], withdrawn = 0): ClerkFigures['figures'][number] {
  const all = satisfaction({ scale: FIVE_LEVELS.id, counts }, FIVE_LEVELS);
  const hidden = all.standing === 'too-few' && all.n > 0 ? 'too-few' : null;
  const figure = { satisfaction: all, afterReview: all, hidden } as const;
  return { ...figure, withdrawn, funnel: [], estimate: null };
}

export function evaluations(clerks: readonly ClerkFigures[]): ClerkEvaluations {
  const counts = [0, 1, 2, 3, 4].map((level) =>
    clerks.reduce((sum, one) => {
      const [first] = one.figures;
      if (!first || first.satisfaction.standing === 'too-few') return sum;
      return sum + (first.satisfaction.counts[level] ?? 0);
    }, 0),
  );
  return {
    unit: { id: UNIT.id, name: UNIT.name },
    from: '2026-11-01',
    to: '2026-11-23',
    clerks,
    total: [figures(counts)],
    totalContext: context(0),
  };
}
