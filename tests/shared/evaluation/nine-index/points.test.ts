import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf } from '../../../../shared/evaluation/band.ts';
import {
  agencyPoints,
  columnTotal,
  staffPoints,
} from '../../../../shared/evaluation/nine-index/points.ts';
import {
  INDEX_NUMBERS,
  NINE_INDEX_RULES,
  type IndexNumber,
  type Knower,
} from '../../../../shared/evaluation/nine-index/rules.ts';
import {
  rowOf,
  tallyIndices,
  type IndexMeans,
  type IndexRow,
} from '../../../../shared/evaluation/nine-index/tally.ts';
import { pickRuleSet } from '../../../../shared/evaluation/rule-set.ts';

const RULES = NINE_INDEX_RULES[0]!;
const KNOWERS: readonly Knower[] = ['citizen', 'system', 'agency', 'authority'];

/** Rows with `answers` answers whose means are the given points. */
function rows(points: Partial<Record<IndexNumber, number>>, answers = 100): readonly IndexRow[] {
  return INDEX_NUMBERS.filter((index) => points[index] !== undefined).map((index) => ({
    index,
    by: RULES.knowers[index][0]!,
    points: Math.round(points[index]! * answers),
    answers,
  }));
}

function means(given: readonly IndexRow[]): IndexMeans {
  const tallied = tallyIndices(given, RULES);
  if (!tallied.ok) throw new Error(tallied.problem);
  return tallied.means;
}

/** Nine indices whose points add up to `total`, in hundredths. */
function nineAddingTo(total: number): IndexMeans {
  let rest = Math.round(total * 100);
  const points: Partial<Record<IndexNumber, number>> = {};
  for (const index of INDEX_NUMBERS) {
    const one = Math.min(200, rest);
    points[index] = one / 100;
    rest -= one;
  }
  return means(rows(points));
}

function fiveAddingTo(total: number): IndexMeans {
  let rest = Math.round(total * 100);
  const points: Partial<Record<IndexNumber, number>> = {};
  for (const index of RULES.staffIndices) {
    const one = Math.min(200, rest);
    points[index] = one / 100;
    rest -= one;
  }
  return means(rows(points));
}

describe('agency class, every boundary (domain.md §1.1)', () => {
  test.each([
    [18, 'excellent'],
    [15.01, 'excellent'],
    [14.9, 'good'],
    [12, 'good'],
    [11.9, 'fair'],
    [9, 'fair'],
    [8.9, 'average'],
    [6, 'average'],
    [5.9, 'weak'],
    [0, 'weak'],
  ])('%d points are %s', (total, grade) => {
    expect(agencyPoints(nineAddingTo(total), RULES).grade?.grade).toBe(grade);
  });

  test('defect 1: exactly 15 does not fall through to "Yếu"', () => {
    expect(agencyPoints(nineAddingTo(15), RULES)).toMatchObject({
      total: 15,
      grade: { grade: 'excellent', unverified: true },
    });
  });

  test('no score between 0 and 18 is without a class', () => {
    for (let tenths = 0; tenths <= 180; tenths += 1)
      expect(bandOf(RULES.agencyBands, tenths / 10).from).toBeLessThanOrEqual(tenths / 10);
    expect(() => bandOf(RULES.agencyBands, -0.1)).toThrow(RangeError);
  });

  test('the class is that of the printed figure: 14.95 prints as 15.0 and is of the top class', () => {
    expect(agencyPoints(nineAddingTo(14.95), RULES)).toMatchObject({
      total: 15,
      grade: { grade: 'excellent' },
    });
    expect(agencyPoints(nineAddingTo(14.94), RULES)).toMatchObject({
      total: 14.9,
      grade: { grade: 'good' },
    });
  });
});

describe('staff class = indices 1 + 2 + 3 + 4 + 7, at most 10', () => {
  test.each([
    [10, 'all-tasks'],
    [5, 'all-tasks'],
    [4.9, 'most-tasks'],
    [3.5, 'most-tasks'],
    [3.4, 'below'],
    [0, 'below'],
  ])('%d points are %s', (total, grade) => {
    expect(staffPoints(fiveAddingTo(total), RULES)).toMatchObject({ total, grade: { grade } });
  });

  test('defect 2: index 6 is not in the sum, which never passes 10', () => {
    const full = Object.fromEntries(INDEX_NUMBERS.map((index) => [index, 2]));
    expect(staffPoints(means(rows(full)), RULES).total).toBe(10);
    const withSix = means([...rows({ 1: 1, 2: 1, 3: 1, 4: 0, 6: 2, 7: 0 })]);
    expect(staffPoints(withSix, RULES)).toMatchObject({ total: 3, grade: { grade: 'below' } });
    expect(staffPoints(withSix, RULES).indices.has(6)).toBe(false);
  });

  test('defect 3: the class is each clerk\'s own, not "100%" in every row', () => {
    const grades = [9, 4, 1].map((total) => staffPoints(fiveAddingTo(total), RULES).grade?.grade);
    expect(grades).toEqual(['all-tasks', 'most-tasks', 'below']);
  });
});

describe('blanks stay blank', () => {
  test('defect 4: an unanswered question is not the best score, nor any score', () => {
    const row = rowOf(7, 'citizen', [
      null,
      1,
      null,
      0,
      ...Array.from({ length: 10 }, () => 1 as const),
    ]);
    expect(row).toEqual({ index: 7, by: 'citizen', points: 11, answers: 12 });
    const nobody = means([rowOf(7, 'citizen', [null, null])]);
    expect(nobody[7]).toEqual({ state: 'blank' });
  });

  test('one blank index leaves the total and the class blank', () => {
    const withoutSeven = means(rows({ 1: 2, 2: 2, 3: 2, 4: 2 }));
    expect(staffPoints(withoutSeven, RULES)).toMatchObject({ total: null, grade: null });
    expect(staffPoints(withoutSeven, RULES).indices.get(7)).toBeNull();
    expect(staffPoints(withoutSeven, RULES).indices.get(1)).toBe(2);
  });

  test.each([
    [9, null, null],
    [10, 2, null],
    [29, 2, null],
    [30, 2, 'all-tasks'],
  ])('%i citizens: index shown as %s, class %s', (answers, shown, grade) => {
    const citizens = rows({ 3: 2, 4: 2, 7: 2 }, answers);
    const points = staffPoints(means([...rows({ 1: 2, 2: 2 }), ...citizens]), RULES);
    expect(points.indices.get(7)).toBe(shown);
    expect(points.grade?.grade ?? null).toBe(grade);
  });
});

describe('who can know an index', () => {
  const allowed: readonly (readonly [IndexNumber, Knower])[] = INDEX_NUMBERS.flatMap((index) =>
    RULES.knowers[index].map((by) => [index, by] as const),
  );

  test('citizens are never asked for indices 1, 2, 5, 8 and 9', () => {
    const askable = allowed.filter(([, by]) => by === 'citizen').map(([index]) => index);
    expect(askable).toEqual([3, 4, 6, 7]);
  });

  test.each(INDEX_NUMBERS.flatMap((index) => KNOWERS.map((by) => [index, by] as const)))(
    'index %i from the %s',
    (index, by) => {
      const tallied = tallyIndices([{ index, by, points: 10, answers: 20 }], RULES);
      const mayKnow = allowed.some(([i, k]) => i === index && k === by);
      expect(tallied.ok).toBe(mayKnow);
      if (!tallied.ok) expect(tallied.problem).toBe('not-theirs-to-know');
    },
  );

  test('two sources of one index, and counts that cannot be, are refused', () => {
    const citizen = { index: 3, by: 'citizen', points: 10, answers: 20 } as const;
    expect(tallyIndices([citizen, { ...citizen, by: 'system' }], RULES)).toMatchObject({
      ok: false,
      problem: 'two-sources',
    });
    for (const bad of [
      { points: 41, answers: 20 },
      { points: -1, answers: 20 },
      { points: 0.5, answers: 20 },
    ])
      expect(tallyIndices([{ ...citizen, ...bad }], RULES)).toMatchObject({
        ok: false,
        problem: 'impossible-count',
      });
  });
});

describe('rounding once', () => {
  test('the total is the rounded exact sum, not the sum of rounded indices', () => {
    const third = { points: 134, answers: 100 };
    const given = RULES.staffIndices.map((index) => ({
      index,
      by: RULES.knowers[index][0]!,
      ...third,
    }));
    const points = staffPoints(means(given), RULES);
    expect([...points.indices.values()]).toEqual([1.3, 1.3, 1.3, 1.3, 1.3]);
    expect(points.total).toBe(6.7);
  });

  test('column totals = sum of the units / number of units, from exact means', () => {
    const units = [134, 134, 135].map((points) =>
      means([{ index: 1, by: 'system', points, answers: 100 }]),
    );
    expect(columnTotal(units, 1, RULES)).toEqual({ mean: 1.3, units: 3 });
    const halves = [1, 2].map((points) => means([{ index: 1, by: 'system', points, answers: 10 }]));
    expect(columnTotal(halves, 1, RULES)).toEqual({ mean: 0.2, units: 2 });
  });

  test('a unit without a figure is in neither the sum nor the number', () => {
    const units = [means(rows({ 1: 2 })), means([]), means(rows({ 1: 1 }))];
    expect(columnTotal(units, 1, RULES)).toEqual({ mean: 1.5, units: 2 });
    expect(columnTotal(units, 9, RULES)).toEqual({ mean: null, units: 0 });
  });

  test('more points never give a lower total or class', () => {
    const tenths = fc.array(fc.integer({ min: 0, max: 200 }), {
      minLength: 9,
      maxLength: 9,
      size: 'max',
    });
    fc.assert(
      fc.property(tenths, fc.nat(8), (points, raised) => {
        const table = (at: readonly number[]): IndexMeans =>
          means(rows(Object.fromEntries(INDEX_NUMBERS.map((index, i) => [index, at[i]! / 100]))));
        const low = agencyPoints(table(points), RULES);
        const high = agencyPoints(table(points.with(raised, 200)), RULES);
        expect(high.total!).toBeGreaterThanOrEqual(low.total!);
        expect(high.grade!.from).toBeGreaterThanOrEqual(low.grade!.from);
      }),
    );
  });
});

describe('rule sets by date', () => {
  test.each([
    ['2025-04-01', '2025-06-30', 'nine-index-2018', 'NĐ 61/2018/NĐ-CP'],
    ['2025-07-01', '2025-09-30', 'nine-index-2025-unverified', undefined],
  ])('%s to %s: %s, named %s', (from, to, id, law) => {
    const picked = pickRuleSet(NINE_INDEX_RULES, { from, to });
    expect(picked).toMatchObject({ ok: true, ruleSet: { id } });
    if (!picked.ok) throw new Error(picked.problem);
    const { basis } = picked.ruleSet;
    expect(basis.unverified ? undefined : basis.law).toBe(law);
    expect(basis.unverified && 'law' in basis).toBe(false);
  });
});
