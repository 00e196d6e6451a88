import type { FieldPlace } from '../../shared/contract/evaluations.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import { standingOf } from '../../shared/evaluation/satisfaction.ts';
import { funnelVerdict } from '../../shared/evaluation/statistics/funnel.ts';

/** Ratings of one subject in one field of procedures, by level from 1. */
export interface FieldCounts {
  readonly subject: string;
  readonly field: string;
  readonly counts: readonly number[];
}

/**
 * Where each subject's share lies in the funnel around the share of all in the field. A subject needs enough ratings to
 * be compared, and somebody to be compared with.
 */
export function fieldPlaces(
  all: readonly FieldCounts[],
  scale: Scale,
): ReadonlyMap<string, readonly FieldPlace[]> {
  const places = new Map<string, FieldPlace[]>();
  for (const [field, same] of Map.groupBy(all, (one) => one.field)) {
    const figures = same.map(({ subject, counts }) => ({ subject, ...shareOf(counts, scale) }));
    const n = figures.reduce((sum, one) => sum + one.n, 0);
    const satisfied = figures.reduce((sum, one) => sum + one.satisfied, 0);
    for (const own of figures) {
      if (standingOf(own.n) !== 'comparable' || own.n === n) continue;
      const verdict = funnelVerdict(own.satisfied, own.n, satisfied / n);
      const known = places.get(own.subject) ?? [];
      places.set(own.subject, [...known, { field, n: own.n, verdict }]);
    }
  }
  return places;
}

function shareOf(
  counts: readonly number[],
  { levels }: Scale,
): { readonly n: number; readonly satisfied: number } {
  return levels.reduce(
    (sum, { level, satisfied }) => {
      const count = counts[level - 1] ?? 0;
      return { n: sum.n + count, satisfied: sum.satisfied + (satisfied ? count : 0) };
    },
    { n: 0, satisfied: 0 },
  );
}
