import type { Scale } from '../domain/scale.ts';
import { wilson, type Interval } from './wilson.ts';

/** How many ratings a figure needs (domain.md §7.2: GP Patient Survey's 10, HCAHPS's 100). */
export const MINIMUM = { shown: 10, classed: 30, compared: 100 } as const;

/** Ratings of one scale, by level from 1 (worst). */
export interface Tally {
  readonly scale: string;
  readonly counts: readonly number[];
}

/** `too-few`: nothing but n; `indicative`: share and interval, no class; `firm`: may be classed; `comparable`: may be compared. */
export type Standing = 'too-few' | 'indicative' | 'firm' | 'comparable';

/** The kiosk satisfaction of one clerk, counter, procedure or unit in one scale and period. */
export type Satisfaction =
  | { readonly standing: 'too-few'; readonly scale: string; readonly n: number }
  | {
      readonly standing: 'indicative' | 'firm' | 'comparable';
      readonly scale: string;
      readonly n: number;
      readonly counts: readonly number[];
      readonly satisfied: number;
      readonly share: number;
      readonly interval: Interval;
    };

export function standingOf(n: number): Standing {
  if (n < MINIMUM.shown) return 'too-few';
  if (n < MINIMUM.classed) return 'indicative';
  return n < MINIMUM.compared ? 'firm' : 'comparable';
}

/**
 * Share of the satisfied levels with its 95 % Wilson interval, from raw counts; silence is not in it.
 * Below ten ratings it carries n alone, so that nobody can read one citizen's answer from it.
 */
export function satisfaction(tally: Tally, scale: Scale): Satisfaction {
  const counts = scale.levels.map(({ level }) => tally.counts[level - 1] ?? 0);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const standing = standingOf(n);
  if (standing === 'too-few') return { standing, scale: tally.scale, n };
  const satisfied = scale.levels.reduce(
    (sum, level) => sum + (level.satisfied ? (counts[level.level - 1] ?? 0) : 0),
    0,
  );
  return {
    standing,
    scale: tally.scale,
    n,
    counts,
    satisfied,
    share: satisfied / n,
    interval: wilson(satisfied, n),
  };
}
