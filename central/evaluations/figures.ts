import type { FieldPlace, ScaleFigures } from '../../shared/contract/evaluations.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import {
  SATISFACTION_RULES,
  satisfaction,
  type Satisfaction,
} from '../../shared/evaluation/satisfaction.ts';
import { PUBLISHED_PRIOR, shrunkShare } from '../../shared/evaluation/statistics/shrinkage.ts';
import type { Hidden } from '../../shared/evaluation/suppression/suppress.ts';
import type { LastCounts } from './looks/counts.ts';
import type { RatingCell } from '../store/rating-cells.ts';

/** Everything that one line's figure in one scale is made of. */
export interface FigureParts {
  readonly scale: Scale;
  readonly counts: readonly number[];
  readonly withdrawn: number;
  /** The same subject's ratings that a reviewer excluded, by level. */
  readonly excluded: readonly number[];
  readonly hidden: Hidden | null;
  /** What was shown of the same period before, where the present counts would give something away. */
  readonly lastCounts: LastCounts | null;
  readonly funnel: readonly FieldPlace[];
  readonly withEstimate: boolean;
}

export function figuresOf(parts: FigureParts): ScaleFigures {
  const { scale, counts, excluded, hidden, withdrawn, withEstimate } = parts;
  const kept = counts.map((count, at) => count - (excluded[at] ?? 0));
  const all = satisfaction({ scale: scale.id, counts }, scale);
  const afterReview = satisfaction({ scale: scale.id, counts: kept }, scale);
  if (hidden) {
    const nothing = { hidden, withdrawn, funnel: [], estimate: null };
    const lastShown = lastOf(parts);
    const few = { satisfaction: onlyN(all), afterReview: onlyN(afterReview) };
    return { ...few, ...nothing, ...(lastShown && { lastShown }) };
  }
  const estimate =
    withEstimate && all.standing !== 'too-few'
      ? { share: shrunkShare(all.satisfied, all.n, PUBLISHED_PRIOR), prior: PUBLISHED_PRIOR }
      : null;
  return { satisfaction: all, afterReview, hidden, withdrawn, funnel: parts.funnel, estimate };
}

export function excludedByLevel(cells: readonly RatingCell[], scale: Scale): readonly number[] {
  return scale.levels.map(({ level }) =>
    cells.reduce(
      (sum, cell) => sum + (cell.scale === scale.id && cell.level === level ? cell.excluded : 0),
      0,
    ),
  );
}

export function onlyN({ scale, n }: Satisfaction): Satisfaction {
  const ruleSet = SATISFACTION_RULES.id;
  return { figure: 'kiosk-satisfaction', ruleSet, scale, n, standing: 'too-few' };
}

function lastOf({ scale, lastCounts }: FigureParts): ScaleFigures['lastShown'] {
  if (lastCounts === null) return undefined;
  const { at, counts } = lastCounts;
  return { at: at.getTime(), satisfaction: satisfaction({ scale: scale.id, counts }, scale) };
}
