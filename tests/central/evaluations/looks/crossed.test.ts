import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookInTurn, span, type Glance, type Heap } from './attacker.ts';
import { crossInTurn, givenAwayBy, QUARTER } from './crossed-attacker.ts';

function heap(clerk: string | null, procedure: string | null, changes: Partial<Heap>): Heap {
  const usual = { day: 3, arrived: 1, good: 0, bad: 0 };
  return { ...usual, clerk, procedure, counter: `at ${clerk ?? 'c'}`, ...changes };
}

/** Everybody with everything, enough of it to be shown. */
const LARGE: readonly Heap[] = ['a', 'b', 'c'].flatMap((clerk) =>
  ['p', 'q', null].map((procedure) => heap(clerk, procedure, { good: 30, bad: 12 })),
);

function shownAt(heaps: readonly Heap[], glances: readonly Glance[]): readonly number[] {
  const looks = lookInTurn(heaps, glances);
  return crossInTurn(heaps, glances, looks).map(({ shown }) => shown.length);
}

test('two looks an hour apart, between which one citizen came, are not subtracted', () => {
  const glances = [1, 2].map((at) => ({ period: QUARTER, at }));
  const late = heap('a', 'p', { arrived: 2, bad: 1 });
  expect(shownAt(LARGE, glances)).toEqual([9, 9]);
  const [first, second] = shownAt([...LARGE, late], glances);
  expect(first).toBe(9);
  expect(second).toBeLessThan(9);
});

test('ten more in every place may be told', () => {
  const glances = [1, 2].map((at) => ({ period: QUARTER, at }));
  const late = LARGE.map((one) => ({ ...one, arrived: 2, good: 9, bad: 3 }));
  expect(shownAt([...LARGE, ...late], glances)).toEqual([9, 9]);
});

test('three ratings of somebody else than the clerk on duty are not the rest of a column', () => {
  const heaps = [...LARGE, heap(null, 'p', { good: 2, bad: 1 })];
  const glances = [{ period: QUARTER, at: 1 }];
  const crossed = crossInTurn(heaps, glances, lookInTurn(heaps, glances));
  const inColumn = crossed[0]?.shown.filter(([, column]) => column === 'p') ?? [];
  expect(inColumn.length).toBeLessThan(3);
});

const heaps = fc.array(
  fc.record({
    clerk: fc.constantFrom('a', 'b', 'c', 'a', 'b', 'c', null),
    procedure: fc.constantFrom('p', 'q', 'r', null),
    day: fc.integer({ min: 1, max: 8 }),
    arrived: fc.integer({ min: 1, max: 4 }),
    good: fc.oneof(fc.nat(4), fc.nat(60)),
    bad: fc.oneof(fc.nat(2), fc.nat(20)),
  }),
  { minLength: 3, maxLength: 20, size: 'max' },
);
const period = fc.oneof(
  fc.constant(QUARTER),
  fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 7 }))
    .map(([from, more]) => span(from, Math.min(8, from + more))),
);

describe('whoever keeps every table of clerks by procedures beside all else that was shown', () => {
  test('can work out no sum of fewer than ten, and who also knows which places are empty learns none more', () => {
    let showing = 0;
    let again = 0;
    fc.assert(
      fc.property(
        heaps,
        fc.array(period, { minLength: 2, maxLength: 5, size: 'max' }),
        (given, periods) => {
          const settled = given.map((one) => ({ ...one, counter: `at ${one.clerk ?? 'c'}` }));
          const glances = periods.map((one, at) => ({ period: one, at: at + 1 }));
          const looks = lookInTurn(settled, glances);
          const crossed = crossInTurn(settled, glances, looks);
          showing += crossed.filter(({ shown }) => shown.length > 0).length;
          again += crossed.slice(1).filter(({ shown }) => shown.length > 0).length;
          expect(givenAwayBy(settled, glances, looks, crossed, false)).toEqual([]);
          const beside = new Set(givenAwayBy(settled, glances, looks, [], true));
          const withIt = givenAwayBy(settled, glances, looks, crossed, true);
          expect(withIt.filter((one) => !beside.has(one))).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
    // Hiding everything would keep every secret too.
    expect(showing).toBeGreaterThan(50);
    expect(again).toBeGreaterThan(20);
  });
});
