import type { Interval } from '../wilson.ts';
import { binomialTails } from './binomial.ts';

/** Probability left outside on each side: 95 % limits warn, 99.9 % limits alarm (D. J. Spiegelhalter, QSHC 11:390, 2002). */
const ALERT_TAIL = 0.025;
const ALARM_TAIL = 0.0005;

export interface FunnelLimits {
  readonly alert: Interval;
  readonly alarm: Interval;
}

export type FunnelVerdict =
  | { readonly place: 'inside' }
  | { readonly place: 'alert' | 'alarm'; readonly side: 'below' | 'above' };

/**
 * Where a share of n would lie by chance alone if its true value were the target: exact binomial limits, interpolated
 * so that a chart's lines are smooth (D. J. Spiegelhalter, Stat Med 24:1185, 2005, appendix on exact limits). The upper
 * limits mirror the lower ones, so that satisfied and dissatisfied are judged alike.
 * Valid among figures of one field of procedures; chance is all it allows for.
 * @param target share in [0, 1], usually that of all in the field
 */
export function funnelLimits(target: number, n: number): FunnelLimits {
  return { alert: limits(target, n, ALERT_TAIL), alarm: limits(target, n, ALARM_TAIL) };
}

/** On which side of the limits k of n lies. Decided by the exact tails, which is what the limits draw. */
export function funnelVerdict(k: number, n: number, target: number): FunnelVerdict {
  const { atMost, atLeast } = binomialTails(k, n, target);
  const tail = Math.min(atMost, atLeast);
  if (tail >= ALERT_TAIL) return { place: 'inside' };
  const side = atMost < atLeast ? 'below' : 'above';
  return { place: tail < ALARM_TAIL ? 'alarm' : 'alert', side };
}

function limits(target: number, n: number, tail: number): Interval {
  return { lower: lowerLimit(target, n, tail), upper: 1 - lowerLimit(1 - target, n, tail) };
}

/** `(r − α)/n` with r the smallest count that P(X ≤ r) ≥ tail, and α how far into r's own probability that goes. */
function lowerLimit(target: number, n: number, tail: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialTails(middle, n, target).atMost >= tail) high = middle;
    else low = middle + 1;
  }
  if (low === 0) return 0;
  const upTo = binomialTails(low, n, target).atMost;
  const before = binomialTails(low - 1, n, target).atMost;
  return (low - (upTo - tail) / (upTo - before)) / n;
}
