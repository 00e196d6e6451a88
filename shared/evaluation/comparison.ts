import type { Satisfaction } from './satisfaction.ts';
import { shareDifference } from './statistics/difference.ts';
import type { Interval } from './wilson.ts';

/** A kiosk satisfaction within one field of procedures (hộ tịch, đất đai…), which is what makes two alike enough. */
export interface FieldSatisfaction {
  readonly field: string;
  readonly satisfaction: Satisfaction;
}

export type Comparison =
  | {
      readonly ok: true;
      /** 95 % interval of the first share minus the second. */
      readonly difference: Interval;
      readonly verdict: 'first-higher' | 'second-higher' | 'no-difference-shown';
    }
  | { readonly ok: false; readonly problem: 'other-field' | 'other-scale' | 'too-few' };

/** Two figures of one field and scale, each from at least 100 ratings; anything else is not compared. */
export function compare(first: FieldSatisfaction, second: FieldSatisfaction): Comparison {
  const [a, b] = [first.satisfaction, second.satisfaction];
  if (first.field !== second.field) return { ok: false, problem: 'other-field' };
  if (a.scale !== b.scale) return { ok: false, problem: 'other-scale' };
  if (a.standing !== 'comparable' || b.standing !== 'comparable')
    return { ok: false, problem: 'too-few' };
  const difference = shareDifference({ k: a.satisfied, n: a.n }, { k: b.satisfied, n: b.n });
  if (difference.lower > 0) return { ok: true, difference, verdict: 'first-higher' };
  if (difference.upper < 0) return { ok: true, difference, verdict: 'second-higher' };
  return { ok: true, difference, verdict: 'no-difference-shown' };
}
