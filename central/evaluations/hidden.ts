import type { Scale } from '../../shared/domain/scale.ts';
import { MINIMUM } from '../../shared/evaluation/satisfaction.ts';
import { READ_BEFORE } from '../../shared/evaluation/suppression/cross-cut.ts';
import { suppress, type Hidden } from '../../shared/evaluation/suppression/suppress.ts';
import type { Cell, Sum, Table } from '../../shared/evaluation/suppression/table.ts';
import type { RatingCell } from '../store/rating-cells.ts';
import { linkedPlaces } from './linked-places.ts';
import { LOOK_CUTS, type LookCut } from './looks/look.ts';

/** Which figures of one unit, scale and period carry nothing but their n. */
export interface HiddenFigures {
  /** @param row '' for ratings that are of no row of the cut */
  of(cut: LookCut, row: string): Hidden | null;
  readonly total: Hidden | null;
}

type Count = (cell: RatingCell) => number;
type Hiding = Map<string, Hidden>;

const TOTAL = '*';
const countAll: Count = ({ n }) => n;
const countKept: Count = ({ n, excluded }) => n - excluded;

/**
 * Clerks with the total are one table, procedures and their fields with the total another. Where either hides the total
 * nothing is shown: the rows of the other would add up to it. What is hidden among all ratings is hidden after review
 * and the other way round: their difference would tell it.
 * Not covered: subtracting tables of overlapping periods from one another.
 */
export function hiddenFigures(cells: readonly RatingCell[], scale: Scale): HiddenFigures {
  const own = cells.filter((cell) => cell.scale === scale.id);
  const hidden: Hiding = new Map();
  for (const count of [countAll, countKept]) {
    if (isFew(total(own, count))) hidden.set(TOTAL, 'too-few');
    hideIn(hidden, suppress(tableOf(own, 'clerk', count, scale)));
    hideIn(hidden, suppress(tableOf(own, 'procedure', count, scale)));
  }
  hideIn(hidden, rests(own, hidden));
  for (const count of [countAll, countKept]) hideIn(hidden, hiddenCounters(own, count, hidden));
  if (hidden.has(TOTAL)) hideIn(hidden, everyRow(own));
  return {
    of: (cut, row) => hidden.get(idOf(cut, row)) ?? null,
    total: hidden.get(TOTAL) ?? null,
  };
}

function hideIn(hidden: Hiding, more: ReadonlyMap<string, Hidden>): void {
  for (const [id, reason] of more) if (hidden.get(id) !== 'too-few') hidden.set(id, reason);
}

/** What is of no row is what the others leave of the total: it shows where all of them do. */
function rests(own: readonly RatingCell[], hidden: Hiding): Hiding {
  const cuts = (['clerk', 'procedure'] as const).filter(
    (cut) =>
      own.some((cell) => cell[cut] === null) &&
      own.some((cell) => hidden.has(idOf(cut, cell[cut] ?? ''))),
  );
  return new Map(cuts.map((cut) => [idOf(cut, ''), 'protects-another']));
}

function everyRow(own: readonly RatingCell[]): Hiding {
  const ids = LOOK_CUTS.flatMap((cut) => own.map((cell) => idOf(cut, cell[cut] ?? '')));
  return new Map(ids.map((id) => [id, 'protects-another']));
}

function tableOf(
  own: readonly RatingCell[],
  cut: 'clerk' | 'procedure',
  count: Count,
  scale: Scale,
): Table {
  const groups = Map.groupBy(own, (cell) => cell[cut] ?? '');
  const cells = [...groups].map(([row, same]): Cell => ({
    id: idOf(cut, row),
    row,
    column: '',
    counts: scale.levels.map(({ level }) =>
      total(
        same.filter((cell) => cell.level === level),
        count,
      ),
    ),
    // What is of no row has no line of its own where anything is hidden, yet is the rest that others leave.
    shown: row !== '',
  }));
  const sums = [
    // With it all would be hidden, so it is the last to choose.
    { id: TOTAL, cells: [...cells.map(({ id }) => id), READ_BEFORE.id] },
    ...(cut === 'procedure' ? fieldSums(own) : []),
  ];
  return {
    cells: [...cells, READ_BEFORE],
    sums: [...sums, ...sums.map((sum) => fewOf(sum, cells))],
    satisfied: scale.levels.map(({ satisfied }) => satisfied),
  };
}

/** What the others leave of a sum: all of its rows with few ratings together. */
function fewOf({ id, cells: inside }: Sum, cells: readonly Cell[]): Sum {
  const few = cells.filter(
    (cell) => inside.includes(cell.id) && isFew(cell.counts.reduce((sum, n) => sum + n, 0)),
  );
  return { id: `few of ${id}`, cells: few.map((cell) => cell.id), shown: false };
}

function fieldSums(own: readonly RatingCell[]): readonly Sum[] {
  const filed = Map.groupBy(
    own.filter(({ field }) => field !== null),
    ({ field }) => field ?? '',
  );
  return [...filed].map(([field, same]) => ({
    id: idOf('field', field),
    cells: [...new Set(same.map(({ procedure }) => idOf('procedure', procedure ?? '')))],
  }));
}

/**
 * Counters cut the same ratings as clerks do. One that has a single clerk who sits nowhere else says what the clerk
 * says. Where clerks change places, counters are hidden as soon as one clerk's few ratings at one of them could be got
 * by subtraction.
 */
function hiddenCounters(own: readonly RatingCell[], count: Count, clerks: Hiding): Hiding {
  const hidden: Hiding = new Map();
  for (const { counters, pairs } of linkedPlaces(own)) {
    const someHidden = pairs.some(({ clerk }) => clerks.has(idOf('clerk', clerk ?? '')));
    const someFew = pairs.length > 1 && pairs.some(({ cells }) => isFew(total(cells, count)));
    for (const { counter, cells } of counters) {
      if (isFew(total(cells, count))) hidden.set(idOf('counter', counter), 'too-few');
      else if (someHidden || someFew) hidden.set(idOf('counter', counter), 'protects-another');
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

function idOf(cut: LookCut, row: string): string {
  return `${cut}/${row}`;
}
