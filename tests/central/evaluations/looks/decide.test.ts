import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_ROWS } from '../../../../shared/evaluation/suppression/shown-table.ts';
import { givenAway, lookInTurn, span, type Heap } from './attacker.ts';

function one(clerk: string, changes: Partial<Heap>): Heap {
  const usual = { procedure: null, day: 3, arrived: 1, good: 0, bad: 0 };
  return { ...usual, clerk, counter: `at ${clerk}`, ...changes };
}

const heap: fc.Arbitrary<Heap> = fc.record({
  clerk: fc.constantFrom('a', 'b', 'c', 'a', 'b', 'c', null),
  counter: fc.constantFrom('1', '2', '3'),
  procedure: fc.constantFrom('p', 'q', 'r', null),
  day: fc.integer({ min: 1, max: 8 }),
  arrived: fc.integer({ min: 1, max: 6 }),
  good: fc.oneof(fc.nat(4), fc.nat(40)),
  bad: fc.oneof(fc.nat(2), fc.nat(12)),
});
/** Clerks who keep to their counters, as most do. */
const settled = heap.map((one) => ({ ...one, counter: `at ${one.clerk ?? 'c'}` }));
const glance = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 7 }))
  .map(([from, more]) => span(from, Math.min(8, from + more)));

test('1–30 minus 1–29 tells nobody’s answer', () => {
  const heaps = [
    one('a', { day: 3, good: 40, bad: 5 }),
    one('a', { day: 30, good: 1, bad: 1 }),
    one('b', { day: 4, good: 50, bad: 3 }),
  ];
  const [first, second] = lookInTurn(heaps, [
    { period: span(1, 30), at: 2 },
    { period: span(1, 29), at: 2 },
  ]);
  expect(first?.hidden.clerk).toEqual({});
  expect(second?.hidden.clerk).toHaveProperty('a');
});

test('the same days an hour later tell nobody’s answer, and ten more ratings may be told', () => {
  const early = [one('a', { good: 40, bad: 5 }), one('b', { good: 50, bad: 3 })];
  const glances = [1, 2, 3].map((at) => ({ period: span(1, 30), at }));
  const single = one('a', { day: 4, arrived: 2, bad: 1 });
  const many = one('a', { day: 5, arrived: 3, good: 9, bad: 3 });
  const [first, second, third] = lookInTurn([...early, single, many], glances);
  expect(first?.hidden.clerk).toEqual({});
  // One more rating in all: the office's own sum would tell it as well. Nobody came to b, so b shows as before.
  expect(second?.hidden.clerk).toEqual({ a: 'protects-another', [ALL_ROWS]: 'protects-another' });
  expect(third?.hidden.clerk).toEqual({});
});

test('three ratings of another clerk than the one signed in are not what is left of the sum', () => {
  const heaps = [
    one('a', { good: 40, bad: 5 }),
    one('b', { good: 50, bad: 3 }),
    { ...one('a', { good: 2, bad: 1 }), clerk: null },
  ];
  const [first] = lookInTurn(heaps, [{ period: span(1, 30), at: 1 }]);
  expect(first?.hidden.clerk).toEqual({ '': 'too-few', a: 'protects-another' });
  expect(first?.hidden.counter).toEqual({ 'at a': 'protects-another' });
});

test('a field hides what would give away one of its procedures', () => {
  const heaps = ['p', 'q', 'r', 's'].map((procedure, at) =>
    one('a', { procedure, good: at === 0 ? 3 : 20, bad: at === 0 ? 1 : 10 + at }),
  );
  const [first] = lookInTurn(heaps, [{ period: span(1, 30), at: 1 }]);
  expect(first?.hidden.procedure).toEqual({ p: 'too-few', q: 'protects-another' });
  expect(first?.hidden.field).toEqual({});
});

test('what the others leave of a day between two looks is not seven citizens of two clerks', () => {
  const early = ['a', 'b', 'c'].map((clerk) => one(clerk, { good: 30, bad: 10 }));
  const late = [
    one('a', { day: 4, good: 3, bad: 1 }),
    one('b', { day: 4, good: 2, bad: 1 }),
    one('c', { day: 4, good: 40, bad: 10 }),
  ];
  const [, second] = lookInTurn(
    [...early, ...late],
    [
      { period: span(3, 3), at: 1 },
      { period: span(3, 4), at: 1 },
    ],
  );
  expect(Object.keys(second?.hidden.clerk ?? {}).toSorted()).toEqual(['a', 'b', 'c']);
});

describe.each([
  ['at any counter', heap],
  ['at their own counters', settled],
])(
  'whoever keeps every table, report and list of any days at any time, clerks %s,',
  (_, heapOf) => {
    test.each([
      ['the search', 100],
      ['the quick way for large tables', 0],
    ])('can’t work out a few citizens’ answers, by %s', (_way, mostCells) => {
      let showing = 0;
      fc.assert(
        fc.property(
          fc.array(heapOf, { minLength: 2, maxLength: 14, size: 'max' }),
          fc.array(glance, { minLength: 2, maxLength: 6, size: 'max' }),
          (heaps, periods) => {
            const glances = periods.map((period, at) => ({ period, at: at + 1 }));
            const looks = lookInTurn(heaps, glances, mostCells);
            showing += looks.filter(({ shown }) => Object.keys(shown.clerk).length > 0).length;
            expect(givenAway(heaps, glances, looks)).toEqual([]);
          },
        ),
        { numRuns: 400 },
      );
      // Hiding everything would keep every secret too.
      expect(showing).toBeGreaterThan(400);
    });
  },
);
