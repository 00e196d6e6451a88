import type { FieldPlace } from '../../../../shared/contract/evaluations.ts';
import {
  funnelLimits,
  funnelVerdict,
  type FunnelLimits,
} from '../../../../shared/evaluation/statistics/funnel.ts';
import { inScale, type Line } from '../line.ts';

export interface FunnelPoint {
  readonly id: string;
  readonly name: string;
  readonly n: number;
  readonly share: number;
  readonly verdict: FieldPlace['verdict'];
}

/** One field of procedures: what may be compared in it, around the share of all that is shown of it. */
export interface FieldFunnel {
  readonly field: string;
  readonly target: number;
  readonly points: readonly FunnelPoint[];
}

/** The fields in which at least two figures are shown and one of them has the ratings to be compared. */
export function fieldFunnels(lines: readonly Line[], scale: string): readonly FieldFunnel[] {
  const fields = Map.groupBy(lines, ({ field }) => field);
  return [...fields].flatMap(([field, same]) => {
    if (field === null) return [];
    const shown = same.flatMap((line) => {
      const { satisfaction, hidden, funnel } = inScale(line, scale);
      if (hidden !== null || satisfaction.standing === 'too-few') return [];
      return [{ line, satisfaction, place: funnel.find((one) => one.field === field) }];
    });
    const n = shown.reduce((sum, { satisfaction }) => sum + satisfaction.n, 0);
    const target = shown.reduce((sum, { satisfaction }) => sum + satisfaction.satisfied, 0) / n;
    const points = shown.flatMap(({ line, satisfaction, place }): readonly FunnelPoint[] => {
      if (satisfaction.standing !== 'comparable') return [];
      const { n, share, satisfied } = satisfaction;
      const verdict = place?.verdict ?? funnelVerdict(satisfied, n, target);
      return [{ id: line.id, name: line.name, n, share, verdict }];
    });
    return shown.length < 2 || points.length === 0 ? [] : [{ field, target, points }];
  });
}

export interface FunnelCurvePoint {
  readonly n: number;
  readonly limits: FunnelLimits;
}

/** The limits from `from` to `to` ratings, at the densest where they bend most. */
export function funnelCurve(
  target: number,
  from: number,
  to: number,
  steps = 48,
): readonly FunnelCurvePoint[] {
  const ratio = to / from;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const n = Math.round(from * ratio ** (step / steps));
    return { n, limits: funnelLimits(target, n) };
  });
}
