import { expect, test } from 'vitest';
import {
  countsOf,
  crossedHidden,
  type CrossedLook,
  type CrossedTable,
} from '../../../../central/evaluations/looks/crossed.ts';

const SATISFIED = [false, true];

/** Two clerks by two procedures, all ratings of one level. */
function tableOf(numbers: Readonly<Record<string, number>>): CrossedTable {
  const cells = Object.entries(numbers).map(([id, n]) => ({
    id,
    row: id.slice(0, 1),
    column: id.slice(1),
    counts: [0, n],
    shown: true,
  }));
  const unknown = { rows: [], columns: [] };
  return { cells, others: [], read: [], unknown, isTotalKept: false, satisfied: SATISFIED };
}

function seen(table: CrossedTable, hidden: readonly string[]): CrossedLook {
  const { unknown } = table;
  return { at: new Date(0), columns: ['p', 'q'], hidden, unknown, counts: countsOf(table) };
}

const before = tableOf({ ap: 4, aq: 30, bp: 20, bq: 25 });
const grown = tableOf({ ap: 24, aq: 50, bp: 40, bq: 45 });

test('what was hidden of these days stays hidden when it has grown: its first four would be the difference', () => {
  const first = [...crossedHidden(before, null).keys()];
  expect(first.toSorted()).toEqual(['ap', 'aq', 'bp', 'bq']);
  expect(crossedHidden(grown, null).size).toBe(0);
  expect([...crossedHidden(grown, seen(before, first)).keys()].toSorted()).toEqual(
    first.toSorted(),
  );
});

test('where nothing came since, the table is the one that was seen', () => {
  expect([...crossedHidden(before, seen(before, ['bq'])).keys()]).toEqual(['bq']);
});
