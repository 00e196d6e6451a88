import type { Scale } from '../../../shared/domain/scale.ts';
import type { Hidden } from '../../../shared/evaluation/suppression/suppress.ts';
import type { Cell, Sum } from '../../../shared/evaluation/suppression/table.ts';
import type { RatingCell } from '../../store/rating-cells.ts';
import type { HiddenFigures } from '../hidden.ts';
import { countsOf, isSame, type CrossedLook, type CrossedTable } from './crossed.ts';

/** Whatever has no column of its own. */
export const OTHERS = '';
/** Whoever served, where citizens said that it was not the clerk on duty. */
const SOMEBODY_ELSE = '';

interface CrossedOrder {
  readonly clerks: readonly { readonly id: string }[];
  readonly columns: readonly string[];
  readonly scale: Scale;
  /** What is shown of the same days' clerks and procedures. */
  readonly seen: HiddenFigures;
}

/** @param own the days' ratings in the scale */
export function crossedTable(
  own: readonly RatingCell[],
  { clerks, columns, scale, seen }: CrossedOrder,
): CrossedTable {
  const columnOf = ({ procedure }: RatingCell): string =>
    procedure !== null && columns.includes(procedure) ? procedure : OTHERS;
  const cellsOf = (row: string): readonly Cell[] =>
    [...columns, OTHERS].flatMap((column): readonly Cell[] => {
      const inside = own.filter(
        (cell) => (cell.clerk ?? SOMEBODY_ELSE) === row && columnOf(cell) === column,
      );
      const id = JSON.stringify([row, column]);
      return inside.length === 0
        ? []
        : [{ id, row, column, counts: levelCounts(inside, scale), shown: true }];
    });
  const listed = clerks.map(({ id }) => id);
  const rows = [...new Set([...listed, ...own.map(({ clerk }) => clerk ?? SOMEBODY_ELSE)])];
  const cells = listed.flatMap(cellsOf);
  const kept = columns.filter((column) => seen.of('procedure', column) !== null);
  return {
    cells,
    others: rows.filter((row) => !listed.includes(row)).flatMap(cellsOf),
    read: readSums(cells, seen),
    unknown: {
      rows: rows.filter((row) => seen.of('clerk', row) !== null),
      // The rest is what the others leave of the total.
      columns: kept.length === 0 ? [] : [...kept, OTHERS],
    },
    isTotalKept: seen.total !== null,
    satisfied: scale.levels.map((level) => level.satisfied),
  };
}

/** Whether the table shows anything that the last one of the same days did not. */
export function isCrossedNews(
  table: CrossedTable,
  hidden: ReadonlyMap<string, Hidden>,
  last: CrossedLook | null,
): boolean {
  const showsSome = table.cells.some(({ id }) => !hidden.has(id));
  return showsSome && !(last !== null && isSame(table, last));
}

export function lookOf(
  table: CrossedTable,
  columns: readonly string[],
  hidden: ReadonlyMap<string, Hidden>,
  at: Date,
): CrossedLook {
  const { unknown } = table;
  return { at, columns, hidden: [...hidden.keys()], unknown, counts: countsOf(table) };
}

/** What the tables of clerks and of procedures show of the same days. */
function readSums(cells: readonly Cell[], seen: HiddenFigures): readonly Sum[] {
  const sumOf = (id: string, inside: readonly Cell[]): Sum => ({
    id,
    cells: inside.map((cell) => cell.id),
  });
  const rows = [...Map.groupBy(cells, ({ row }) => row)];
  const columns = [...Map.groupBy(cells, ({ column }) => column)];
  return [
    ...rows.flatMap(([row, its]) =>
      seen.of('clerk', row) === null ? [sumOf(`clerk/${row}`, its)] : [],
    ),
    ...columns.flatMap(([column, its]) =>
      column === OTHERS || seen.of('procedure', column) === null
        ? [sumOf(`procedure/${column}`, its)]
        : [],
    ),
    ...(seen.total === null ? [sumOf('total', cells)] : []),
  ];
}

function levelCounts(inside: readonly RatingCell[], { levels }: Scale): readonly number[] {
  return levels.map(({ level }) =>
    inside.reduce((sum, cell) => sum + (cell.level === level ? cell.n : 0), 0),
  );
}
