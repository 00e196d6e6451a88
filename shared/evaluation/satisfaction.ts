import type { Scale } from '../domain/scale.ts';
import type { RuleSet } from './rule-set.ts';
import { wilson, type Interval } from './wilson.ts';

/** How many ratings a figure needs (domain.md §7.2: GP Patient Survey's 10, HCAHPS's 100). */
export const MINIMUM = { shown: 10, classed: 30, compared: 100 } as const;

export interface SatisfactionRules extends RuleSet<'kiosk-satisfaction'> {
  readonly minimum: {
    readonly shown: number;
    readonly classed: number;
    readonly compared: number;
  };
}

export const SATISFACTION_RULES: SatisfactionRules = {
  id: 'kiosk-satisfaction-1',
  subject: 'kiosk-satisfaction',
  validFrom: null,
  validTo: null,
  basis: { unverified: false, law: null, source: 'Wilson 1927; GP Patient Survey; HCAHPS' },
  minimum: MINIMUM,
};

/** Ratings of one scale, by level from 1 (worst). */
export interface Tally {
  readonly scale: string;
  readonly counts: readonly number[];
}

/** `too-few`: nothing but n; `indicative`: share and interval, no class; `firm`: may be classed; `comparable`: may be compared. */
export type Standing = 'too-few' | 'indicative' | 'firm' | 'comparable';

interface SatisfactionHead {
  readonly figure: 'kiosk-satisfaction';
  readonly ruleSet: string;
  readonly scale: string;
  readonly n: number;
}

/** The kiosk satisfaction of one clerk, counter, procedure or unit in one scale and period. */
export type Satisfaction =
  | (SatisfactionHead & { readonly standing: 'too-few' })
  | (SatisfactionHead & {
      readonly standing: 'indicative' | 'firm' | 'comparable';
      readonly counts: readonly number[];
      readonly satisfied: number;
      readonly share: number;
      readonly interval: Interval;
    });

export function standingOf(n: number, { minimum } = SATISFACTION_RULES): Standing {
  if (n < minimum.shown) return 'too-few';
  if (n < minimum.classed) return 'indicative';
  return n < minimum.compared ? 'firm' : 'comparable';
}

/**
 * Share of the satisfied levels with its 95 % Wilson interval, from raw counts; silence is not in it.
 * Below ten ratings it carries n alone, so that nobody can read one citizen's answer from it.
 */
export function satisfaction(
  tally: Tally,
  scale: Scale,
  rules: SatisfactionRules = SATISFACTION_RULES,
): Satisfaction {
  const counts = scale.levels.map(({ level }) => tally.counts[level - 1] ?? 0);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const head = {
    figure: 'kiosk-satisfaction',
    ruleSet: rules.id,
    scale: tally.scale,
    n,
  } as const;
  const standing = standingOf(n, rules);
  if (standing === 'too-few') return { ...head, standing };
  const satisfied = scale.levels.reduce(
    (sum, level) => sum + (level.satisfied ? (counts[level.level - 1] ?? 0) : 0),
    0,
  );
  return {
    ...head,
    standing,
    counts,
    satisfied,
    share: satisfied / n,
    interval: wilson(satisfied, n),
  };
}
