import type { ClerkEvaluations, ClerkFigures } from '../../../shared/contract/evaluations.ts';
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

export function clerk(name: string, counts: readonly number[], withdrawn = 0): ClerkFigures {
  return {
    clerk: { id: name, name, title: { vi: 'Công chức', en: 'Officer' } },
    figures: [figures(counts, withdrawn)],
  };
}

export function figures(counts: readonly number[], withdrawn = 0): ClerkFigures['figures'][number] {
  return {
    satisfaction: satisfaction({ scale: FIVE_LEVELS.id, counts }, FIVE_LEVELS),
    withdrawn,
  };
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
  };
}
