import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedThrough, ownFigures, type WeekCounts } from '../../../central/rights/own-figures.ts';
import { FIVE_LEVELS } from '../../../shared/domain/scale.ts';

const SCALES = new Map([[FIVE_LEVELS.id, FIVE_LEVELS]]);
const LATER = '2027-06-01';

function week(monday: string, all: readonly number[], afterReview = all): WeekCounts {
  return { monday, scale: FIVE_LEVELS.id, all, afterReview };
}

test.each([
  // A Monday: the week before last ended eight days ago.
  ['2026-10-19', '2026-10-11'],
  ['2026-10-18', '2026-10-04'],
  ['2026-10-25', '2026-10-11'],
  ['2026-10-26', '2026-10-18'],
])('on %s the last week that is told ended on %s', (today, sunday) => {
  expect(closedThrough(today)).toBe(sunday);
});

test('a week that is not over, or over for less than a week, is not told', () => {
  const weeks = [week('2026-10-05', [0, 0, 0, 0, 20])];
  expect(ownFigures(weeks, SCALES, '2026-10-18').stretches).toEqual([]);
  expect(ownFigures(weeks, SCALES, '2026-10-19').stretches).toHaveLength(1);
});

test('weeks are joined until there are enough ratings; percent in fives, counts in tens', () => {
  const weeks = [
    week('2026-09-07', [1, 0, 0, 0, 3]),
    week('2026-09-14', [0, 0, 1, 3, 5]),
    week('2026-09-21', [0, 0, 0, 0, 9]),
  ];
  expect(ownFigures(weeks, SCALES, LATER).stretches).toEqual([
    {
      scale: FIVE_LEVELS.id,
      from: '2026-09-07',
      to: '2026-09-20',
      atLeast: 10,
      // 11 of 13.
      satisfiedPercent: 85,
      afterReviewPercent: 85,
    },
  ]);
});

test('what a review left out changes the figure after it alone, and too few left are not told', () => {
  const [one] = ownFigures(
    [week('2026-09-07', [5, 0, 0, 0, 10], [0, 0, 0, 0, 10])],
    SCALES,
    LATER,
  ).stretches;
  expect(one).toMatchObject({ satisfiedPercent: 65, afterReviewPercent: 100 });
  const [few] = ownFigures(
    [week('2026-09-07', [5, 0, 0, 0, 6], [0, 0, 0, 0, 6])],
    SCALES,
    LATER,
  ).stretches;
  expect(few).toMatchObject({ afterReviewPercent: null });
});

const WEEKS = fc
  .array(fc.array(fc.nat({ max: 12 }), { minLength: 5, maxLength: 5 }), { maxLength: 40 })
  .map((rows) =>
    rows.map((all, index) =>
      week(new Date(Date.UTC(2025, 0, 6 + 7 * index)).toISOString().slice(0, 10), all),
    ),
  );

test('no stretch is of fewer than ten, none overlap, and one rating more or less is not told apart', () => {
  fc.assert(
    fc.property(WEEKS, (weeks) => {
      const { stretches } = ownFigures(weeks, SCALES, LATER);
      for (const [index, { from, to, atLeast, satisfiedPercent }] of stretches.entries()) {
        expect(atLeast).toBeGreaterThanOrEqual(10);
        expect(atLeast % 10).toBe(0);
        expect(satisfiedPercent % 5).toBe(0);
        expect(from <= to).toBe(true);
        const older = stretches[index + 1];
        if (older) expect(older.to < from).toBe(true);
      }
    }),
  );
});

test('what has been told of a stretch stays the same when newer weeks come', () => {
  fc.assert(
    fc.property(WEEKS, fc.nat({ max: 40 }), (weeks, cut) => {
      const before = ownFigures(weeks.slice(0, cut), SCALES, LATER).stretches;
      const after = ownFigures(weeks, SCALES, LATER).stretches;
      expect(after.slice(after.length - before.length)).toEqual(before);
    }),
  );
});
