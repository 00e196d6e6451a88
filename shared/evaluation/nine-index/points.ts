import { bandOf, type Band } from '../band.ts';
import { add, fraction, rounded, times, ZERO, type Fraction } from '../exact.ts';
import {
  INDEX_NUMBERS,
  type AgencyGrade,
  type IndexNumber,
  type NineIndexRules,
  type StaffGrade,
} from './rules.ts';
import type { IndexMeans } from './tally.ts';

interface Points<Of extends 'agency' | 'staff', Grade extends string> {
  readonly figure: 'nine-index-points';
  readonly of: Of;
  readonly ruleSet: string;
  /** Mean points of each counted index, rounded for print; null = blank or too few. */
  readonly indices: ReadonlyMap<IndexNumber, number | null>;
  /** Null as long as one counted index is: a sum over blanks would be a guess. */
  readonly total: number | null;
  /** Null also where too few citizens answered for a class. */
  readonly grade: Band<Grade> | null;
}
/** Sum of nine, at most 18. */
export type AgencyPoints = Points<'agency', AgencyGrade>;
/** Sum of indices 1 + 2 + 3 + 4 + 7, at most 10. */
export type StaffPoints = Points<'staff', StaffGrade>;

export function agencyPoints(means: IndexMeans, rules: NineIndexRules): AgencyPoints {
  return { of: 'agency', ...points(means, INDEX_NUMBERS, rules.agencyBands, rules) };
}

export function staffPoints(means: IndexMeans, rules: NineIndexRules): StaffPoints {
  return { of: 'staff', ...points(means, rules.staffIndices, rules.staffBands, rules) };
}

/** The total is the exact sum, rounded once; it may differ from the sum of the printed indices. */
function points<Grade extends string>(
  means: IndexMeans,
  counted: readonly IndexNumber[],
  bands: readonly Band<Grade>[],
  rules: NineIndexRules,
): Omit<Points<'agency', Grade>, 'of'> {
  const sum = counted.reduce<Fraction | null>((total, index) => {
    const mean = means[index];
    return total === null || mean.state !== 'known' ? null : add(total, mean.mean);
  }, ZERO);
  const total = sum === null ? null : rounded(sum, rules.digits);
  const classable = counted.every((index) => {
    const mean = means[index];
    return mean.state === 'known' && mean.classable;
  });
  return {
    figure: 'nine-index-points',
    ruleSet: rules.id,
    indices: new Map(counted.map((index) => [index, printed(means, index, rules)])),
    total,
    grade: total !== null && classable ? bandOf(bands, total) : null,
  };
}

function printed(means: IndexMeans, index: IndexNumber, rules: NineIndexRules): number | null {
  const mean = means[index];
  return mean.state === 'known' ? rounded(mean.mean, rules.digits) : null;
}

/** One column of the summary sheet: its mean over the units that have a figure, and how many those are. */
export interface ColumnTotal {
  readonly mean: number | null;
  readonly units: number;
}

/** "Cột tổng cộng = tổng điểm từng chỉ số / tổng số đơn vị", from the units' exact means, rounded once. */
export function columnTotal(
  units: readonly IndexMeans[],
  index: IndexNumber,
  rules: NineIndexRules,
): ColumnTotal {
  const known = units.map((means) => means[index]).filter((mean) => mean.state === 'known');
  if (known.length === 0) return { mean: null, units: 0 };
  const sum = known.reduce((total, { mean }) => add(total, mean), ZERO);
  return {
    mean: rounded(times(sum, fraction(1, known.length)), rules.digits),
    units: known.length,
  };
}
