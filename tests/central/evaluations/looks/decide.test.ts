import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hiddenFigures } from '../../../../central/evaluations/hidden.ts';
import {
  connected,
  cutsOf,
  decide,
  joinHidden,
} from '../../../../central/evaluations/looks/decide.ts';
import type { Look } from '../../../../central/evaluations/looks/look.ts';
import type { LookPiece } from '../../../../central/store/looks.ts';
import type { RatingCell } from '../../../../central/store/rating-cells.ts';
import { FIVE_LEVELS } from '../../../../shared/domain/scale.ts';
import type { Period } from '../../../../shared/evaluation/rule-set.ts';
import { ALL_ROWS } from '../../../../shared/evaluation/suppression/over-time.ts';
import { followsFrom } from '../../reports/model/determined.ts';

/** Ratings of one clerk on one day that arrived in one hour. */
interface Heap {
  readonly clerk: string;
  /** 1 to 30, of November 2026. */
  readonly day: number;
  readonly arrived: number;
  readonly good: number;
  readonly bad: number;
}
interface Glance {
  readonly period: Period;
  /** Hours, as `arrived`. */
  readonly at: number;
}

function dayText(day: number): string {
  return `2026-11-${String(day).padStart(2, '0')}`;
}

function span(from: number, to: number): Period {
  return { from: dayText(from), to: dayText(to) };
}

function within(heap: Heap, { period, at }: Glance): boolean {
  const day = dayText(heap.day);
  return day >= period.from && day <= period.to && heap.arrived <= at;
}

/** Does what the centre does with each glance in turn, and returns the rows that each showed. */
function lookInTurn(heaps: readonly Heap[], glances: readonly Glance[]): readonly Set<string>[] {
  const looks: Look[] = [];
  for (const [id, { period, at }] of glances.entries()) {
    const before = connected(period, looks);
    const cells = heaps.filter((heap) => within(heap, { period, at })).flatMap(cellsOf);
    const fixed = hiddenFigures(cells, FIVE_LEVELS);
    const rows = [...new Set(cells.flatMap(({ clerk }) => clerk ?? []))];
    const own = new Map(
      rows.flatMap((row) => {
        const why = fixed.of('clerk', row);
        return why ? [[row, why] as const] : [];
      }),
    );
    if (fixed.total) own.set(ALL_ROWS, fixed.total);
    const arrived = heaps.filter((heap) => heap.arrived <= at);
    const found =
      before.length === 0
        ? new Map()
        : decide(piecesOf(arrived, period, before), period, before, FIVE_LEVELS).clerk;
    const hidden = { clerk: joinHidden(own, found), counter: {}, procedure: {} };
    const shown = { clerk: {}, counter: {}, procedure: {} };
    looks.push({ id, ...period, at: new Date(at), hidden, shown });
  }
  return looks.map(({ hidden }) => new Set(Object.keys(hidden.clerk)));
}

function cellsOf({ clerk, good, bad }: Heap): readonly RatingCell[] {
  const head = { unit: 'u', clerk, counter: `at ${clerk}`, procedure: null, field: null };
  const rest = { scale: FIVE_LEVELS.id, withoutCode: 0, always: 0, excluded: 0 };
  return [
    { ...head, ...rest, level: 5, n: good },
    { ...head, ...rest, level: 1, n: bad },
  ].filter(({ n }) => n > 0);
}

function piecesOf(
  heaps: readonly Heap[],
  period: Period,
  before: readonly Look[],
): readonly LookPiece[] {
  const cuts = cutsOf(period, before);
  return heaps.flatMap(({ clerk, day, arrived, good, bad }) => {
    const text = dayText(day);
    const stretch = cuts.days.filter((cut) => cut <= text).length;
    const slice = cuts.looks.filter((look) => look.getTime() < arrived).length;
    const head = { clerk, counter: `at ${clerk}`, procedure: null, stretch, slice };
    const levels = [
      { ...head, level: 5, n: good },
      { ...head, level: 1, n: bad },
    ];
    const [first = '', last = ''] = [cuts.days[0], cuts.days.at(-1)];
    return text >= first && text < last ? levels.filter(({ n }) => n > 0) : [];
  });
}

/** Which small sets of ratings follow from all that was shown: nobody's should. */
function givenAway(heaps: readonly Heap[], glances: readonly Glance[]): readonly string[] {
  const hidden = lookInTurn(heaps, glances);
  const clerks = [...new Set(heaps.map(({ clerk }) => clerk))];
  const sumOf = (row: string, glance: Glance): readonly number[] =>
    heaps.map((heap) => (within(heap, glance) && (row === ALL_ROWS || heap.clerk === row) ? 1 : 0));
  const known = glances.flatMap((glance, at) =>
    [...clerks, ALL_ROWS].filter((row) => !hidden[at]?.has(row)).map((row) => sumOf(row, glance)),
  );
  const targets = glances.flatMap((glance, at) =>
    clerks.flatMap((row) => [
      { name: `${row} in ${at}`, sum: sumOf(row, glance) },
      ...glances.slice(0, at).map((other, nth) => ({
        name: `${row} in ${at} without ${nth}`,
        sum: minus(sumOf(row, glance), sumOf(row, other)),
      })),
    ]),
  );
  const pieces = heaps.map((_, at) => ({
    name: `heap ${at}`,
    sum: heaps.map((_one, nth) => (nth === at ? 1 : 0)),
  }));
  return [...targets, ...pieces]
    .filter(({ sum }) => isSmall(heaps, sum) && followsFrom(known, sum))
    .map(({ name }) => name);
}

function minus(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((one, at) => (one === 1 && b[at] === 0 ? 1 : 0));
}

function isSmall(heaps: readonly Heap[], sum: readonly number[]): boolean {
  const n = heaps.reduce((all, { good, bad }, at) => all + (sum[at] ?? 0) * (good + bad), 0);
  return n > 0 && n < 10;
}

const heap: fc.Arbitrary<Heap> = fc.record({
  clerk: fc.constantFrom('a', 'b', 'c'),
  day: fc.integer({ min: 1, max: 8 }),
  arrived: fc.integer({ min: 1, max: 6 }),
  good: fc.nat(20),
  bad: fc.nat(6),
});
const glance = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 7 }))
  .map(([from, more]) => span(from, Math.min(8, from + more)));

test('1–30 minus 1–29 tells nobody’s answer', () => {
  const heaps = [
    { clerk: 'a', day: 3, arrived: 1, good: 40, bad: 5 },
    { clerk: 'a', day: 30, arrived: 1, good: 1, bad: 1 },
    { clerk: 'b', day: 4, arrived: 1, good: 50, bad: 3 },
  ];
  const [first, second] = lookInTurn(heaps, [
    { period: span(1, 30), at: 2 },
    { period: span(1, 29), at: 2 },
  ]);
  expect([...(first ?? [])]).toEqual([]);
  expect(second?.has('a')).toBe(true);
});

test('the same days an hour later tell nobody’s answer, and ten more ratings may be told', () => {
  const early = [
    { clerk: 'a', day: 3, arrived: 1, good: 40, bad: 5 },
    { clerk: 'b', day: 3, arrived: 1, good: 50, bad: 3 },
  ];
  const glances = [1, 2, 3].map((at) => ({ period: span(1, 30), at }));
  const one = { clerk: 'a', day: 4, arrived: 2, good: 0, bad: 1 };
  const many = { clerk: 'a', day: 5, arrived: 3, good: 9, bad: 3 };
  const [first, second, third] = lookInTurn([...early, one, many], glances);
  expect([...(first ?? [])]).toEqual([]);
  expect(second?.has('a')).toBe(true);
  expect(third?.has('a')).toBe(false);
});

test('whoever keeps every table of any days at any time can’t work out a few citizens’ answers', () => {
  let showing = 0;
  fc.assert(
    fc.property(
      fc.array(heap, { minLength: 2, maxLength: 14 }),
      fc.array(glance, { minLength: 2, maxLength: 6 }),
      (heaps, periods) => {
        const glances = periods.map((period, at) => ({ period, at: at + 1 }));
        const hidden = lookInTurn(heaps, glances);
        showing += hidden.filter((rows) => !rows.has(ALL_ROWS)).length;
        expect(givenAway(heaps, glances)).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
  // Hiding everything would keep every secret too.
  expect(showing).toBeGreaterThan(500);
});
