import type { Scale } from '../../shared/domain/scale.ts';
import { MINIMUM } from '../../shared/evaluation/satisfaction.ts';
import { suppress, type Hidden } from '../../shared/evaluation/suppression/suppress.ts';
import type { Cell, Table } from '../../shared/evaluation/suppression/table.ts';
import type { Dimension } from '../store/evaluation-counts.ts';
import type { RatingCell } from '../store/rating-cells.ts';
import { linkedPlaces } from './linked-places.ts';

/** Which figures of one unit, scale and period carry nothing but their n. */
export interface HiddenFigures {
  of(dimension: Dimension, subject: string): Hidden | null;
  readonly total: Hidden | null;
}

type Count = (cell: RatingCell) => number;
type Hiding = Map<string, Hidden>;

const TOTAL = '*';
const countAll: Count = ({ n }) => n;
const countKept: Count = ({ n, excluded }) => n - excluded;

/**
 * Clerks with the total are one table, procedures with the total another; a total that either hides is hidden. What is
 * hidden among all ratings is hidden after review and the other way round: their difference would tell it.
 * Not covered: subtracting tables of overlapping periods from one another.
 */
export function hiddenFigures(cells: readonly RatingCell[], scale: Scale): HiddenFigures {
  const own = cells.filter((cell) => cell.scale === scale.id);
  // What is no clerk's stands in no line of theirs: it only blurs what could be got by subtraction from the total.
  const clerks = own.filter(({ clerk }) => clerk !== null);
  const hidden: Hiding = new Map();
  for (const count of [countAll, countKept]) {
    hideIn(hidden, suppress(tableOf(clerks, 'clerk', count, scale)));
    hideIn(hidden, suppress(tableOf(own, 'procedure', count, scale)));
  }
  for (const count of [countAll, countKept]) hideIn(hidden, hiddenCounters(clerks, count, hidden));
  return {
    of: (dimension, subject) => hidden.get(idOf(dimension, subject)) ?? null,
    total: hidden.get(TOTAL) ?? null,
  };
}

function hideIn(hidden: Hiding, more: ReadonlyMap<string, Hidden>): void {
  for (const [id, reason] of more) if (hidden.get(id) !== 'too-few') hidden.set(id, reason);
}

function tableOf(
  own: readonly RatingCell[],
  dimension: 'clerk' | 'procedure',
  count: Count,
  scale: Scale,
): Table {
  const groups = Map.groupBy(own, (cell) => cell[dimension]);
  const cells = [...groups].map(([subject, same]): Cell => ({
    id: subject === null ? 'none' : idOf(dimension, subject),
    row: subject ?? '',
    column: '',
    counts: scale.levels.map(({ level }) =>
      total(
        same.filter((cell) => cell.level === level),
        count,
      ),
    ),
    // Ratings without a procedure have no line of their own, yet are the rest that others leave.
    shown: subject !== null,
  }));
  const sums = [{ id: TOTAL, cells: cells.map(({ id }) => id) }];
  return { cells, sums, satisfied: scale.levels.map(({ satisfied }) => satisfied) };
}

/**
 * Counters cut the same ratings as clerks do. One that has a single clerk who sits nowhere else says what the clerk
 * says. Where clerks change places, counters are hidden as soon as one clerk's few ratings at one of them could be got
 * by subtraction.
 */
function hiddenCounters(own: readonly RatingCell[], count: Count, clerks: Hiding): Hiding {
  const hidden: Hiding = new Map();
  for (const { counters, pairs } of linkedPlaces(own)) {
    const [only] = pairs;
    const alone = pairs.length === 1 && only ? clerks.get(idOf('clerk', only.clerk)) : undefined;
    const someFew = pairs.length > 1 && pairs.some(({ cells }) => isFew(total(cells, count)));
    for (const { counter, cells } of counters) {
      const reason = isFew(total(cells, count))
        ? 'too-few'
        : (alone ?? (someFew ? 'protects-another' : undefined));
      if (reason) hidden.set(idOf('counter', counter), reason);
    }
  }
  return hidden;
}

function isFew(n: number): boolean {
  return n > 0 && n < MINIMUM.shown;
}

function total(cells: readonly RatingCell[], count: Count): number {
  return cells.reduce((sum, cell) => sum + count(cell), 0);
}

function idOf(dimension: Dimension, subject: string): string {
  return `${dimension}/${subject}`;
}
