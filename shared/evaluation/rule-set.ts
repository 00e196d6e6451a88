/** The figures that are never added, compared or shown under one another's name. */
export type FigureName =
  'kiosk-satisfaction' | 'nine-index-points' | 'qd766-ratio' | 'sipas-style-index';

/**
 * Where a rule set's numbers come from. `law` is null for the product's own rules.
 * What nobody has read in its source may be used if it says so, and has no law to be named by.
 */
export type Basis =
  | { readonly unverified: false; readonly law: string | null; readonly source: string }
  | { readonly unverified: true };

/** Local days `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Dated and versioned: a change of any number is a new id with its own validity. A null day is open or was not in the source. */
export interface RuleSet<Subject extends string = string> {
  readonly id: string;
  readonly subject: Subject;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly basis: Basis;
}

export type Picked<R> =
  | { readonly ok: true; readonly ruleSet: R }
  | {
      readonly ok: false;
      /** Nothing valid (on a part of the period), two valid on one day, or a period that two sets share. */
      readonly problem: 'rule-set-missing' | 'rule-sets-overlap' | 'period-spans-rule-sets';
      readonly ids: readonly string[];
    };

/** The one rule set that holds for every day of the period. Old periods keep theirs, whatever came later. */
export function pickRuleSet<R extends RuleSet>(
  sets: readonly R[],
  { from, to }: Period,
): Picked<R> {
  const touching = sets
    .filter((set) => starts(set) <= to && ends(set) >= from)
    .toSorted((a, b) => (starts(a) < starts(b) ? -1 : 1));
  const ids = touching.map(({ id }) => id);
  const [first, second] = touching;
  if (!first) return { ok: false, problem: 'rule-set-missing', ids };
  if (!second && starts(first) <= from && ends(first) >= to) return { ok: true, ruleSet: first };
  if (!second) return { ok: false, problem: 'rule-set-missing', ids };
  const overlap = touching.some((set, at) => at > 0 && starts(set) <= latestEnd(touching, at));
  return { ok: false, problem: overlap ? 'rule-sets-overlap' : 'period-spans-rule-sets', ids };
}

const BEFORE_ALL = '0000-01-01';
const AFTER_ALL = '9999-12-31';

function starts(set: RuleSet): string {
  return set.validFrom ?? BEFORE_ALL;
}

function ends(set: RuleSet): string {
  return set.validTo ?? AFTER_ALL;
}

function latestEnd(sorted: readonly RuleSet[], before: number): string {
  return sorted.slice(0, before).reduce((end, set) => (ends(set) > end ? ends(set) : end), '');
}
