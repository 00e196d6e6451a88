import { expect, test } from 'vitest';
import {
  hiddenCrossings,
  type Crossing,
  type UnknownLines,
} from '../../../../shared/evaluation/suppression/crossings.ts';

const NONE: UnknownLines = { rows: [], columns: [] };

/** Each line a row, each number a place of the columns p, q, r. */
function cellsOf(rows: Readonly<Record<string, readonly number[]>>): readonly Crossing[] {
  return Object.entries(rows).flatMap(([row, numbers]) =>
    numbers.map((n, at) => {
      const column = ['p', 'q', 'r'][at] ?? '';
      return { id: `${row}${column}`, row, column, n };
    }),
  );
}

function hidden(rows: Readonly<Record<string, readonly number[]>>, unknown = NONE): string {
  return [...hiddenCrossings(cellsOf(rows), new Set(), unknown)].toSorted().join(' ');
}

test('where all are large nothing is hidden', () => {
  expect(hidden({ a: [20, 30], b: [40, 50] })).toBe('');
});

test('four ratings hide the smallest rectangle around them', () => {
  expect(hidden({ a: [4, 30, 50], b: [20, 25, 60], c: [90, 90, 90] })).toBe('ap aq bp bq');
});

test('two small places of one row are not what the row leaves', () => {
  const found = hidden({ a: [3, 4, 50], b: [30, 40, 60], c: [90, 90, 90] });
  expect(found).toContain('ar');
});

test('two rows whose sums are kept are not told by their cells', () => {
  const rows = { a: [20, 30], b: [40, 50], c: [90, 90] };
  expect(hidden(rows, { rows: ['a', 'b'], columns: [] })).toBe('ap aq bp bq');
});

test('lines that are kept stay together', () => {
  const kept = { rows: ['a'], columns: ['r'] };
  const found = hidden({ a: [20, 30, 0], b: [40, 50, 60], c: [40, 50, 60] }, kept);
  expect(found.split(' ')).toEqual(expect.arrayContaining(['ap', 'aq', 'br', 'cr']));
});
