import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hiddenInside } from '../../../../shared/evaluation/suppression/cross-cut.ts';
import { suppress } from '../../../../shared/evaluation/suppression/suppress.ts';
import type { Cell, Sum } from '../../../../shared/evaluation/suppression/table.ts';
import { followsFrom } from '../../../central/reports/model/determined.ts';

const SATISFIED = [false, true];
const ROWS = ['lan', 'hoa', 'minh'];
const COLUMNS = ['khai-sinh', 'chung-thuc', 'dat-dai'];

type Counts = readonly [bad: number, good: number];

function cellsOf(counts: readonly Counts[]): readonly Cell[] {
  return counts.flatMap(([bad, good], at): readonly Cell[] => {
    const row = ROWS[at % ROWS.length] ?? '';
    const column = COLUMNS[Math.floor(at / ROWS.length)] ?? '';
    if (bad + good === 0) return [];
    return [{ id: `${row}/${column}`, row, column, counts: [bad, good], shown: true }];
  });
}

/** What the tables of rows and of columns show, each hiding what it must. */
function marginsOf(cells: readonly Cell[]): readonly Sum[] {
  const marginsBy = (keyOf: (cell: Cell) => string): readonly Sum[] => {
    const groups = [...Map.groupBy(cells, keyOf)];
    const table = groups.map(([id, its]): Cell => {
      const counts = [0, 1].map((level) =>
        its.reduce((sum, cell) => sum + (cell.counts[level] ?? 0), 0),
      );
      return { id, row: id, column: '', counts, shown: true };
    });
    const sums = [{ id: 'all', cells: table.map(({ id }) => id) }];
    const hidden = suppress({ cells: table, sums, satisfied: SATISFIED });
    const all = { id: 'all', cells: cells.map(({ id }) => id) };
    const shown = groups.map(([id, its]) => ({ id, cells: its.map((cell) => cell.id) }));
    return [...shown, all].filter(({ id }) => !hidden.has(id));
  };
  const [rows, columns] = [marginsBy(({ row }) => row), marginsBy(({ column }) => column)];
  const both = [rows, columns].every((sums) => sums.some(({ id }) => id === 'all'));
  return [...rows, ...columns].filter(({ id }) => id !== 'all' || both);
}

function nOf({ counts }: Cell): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

const counts = fc.tuple(fc.nat(4), fc.nat(25));

test('nobody can work out a small cell from the other cells and the tables’ margins', () => {
  let shown = 0;
  fc.assert(
    fc.property(fc.array(counts, { minLength: 9, maxLength: 9 }), (given) => {
      const cells = cellsOf(given);
      const margins = marginsOf(cells);
      const hidden = hiddenInside(cells, margins, SATISFIED);
      const vector = (ids: readonly string[]): readonly number[] =>
        cells.map(({ id }) => (ids.includes(id) ? 1 : 0));
      const open = cells.filter(({ id }) => !hidden.has(id));
      shown += open.length;
      const known = [
        ...open.map(({ id }) => vector([id])),
        ...margins.map((sum) => vector(sum.cells)),
      ];
      // What the margins give away by themselves is not this table's to protect.
      const before = margins.map((sum) => vector(sum.cells));
      for (const cell of cells.filter((one) => nOf(one) < 10))
        if (!followsFrom(before, vector([cell.id])))
          expect(followsFrom(known, vector([cell.id])), cell.id).toBe(false);
    }),
    { numRuns: 500 },
  );
  expect(shown).toBeGreaterThan(500);
});
