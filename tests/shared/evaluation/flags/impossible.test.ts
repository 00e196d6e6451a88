import { describe, expect, test } from 'vitest';
import { codesInOrder } from '../../../../shared/evaluation/flags/codes-in-order.ts';
import { dossierRatedTwice } from '../../../../shared/evaluation/flags/dossier-rated-twice.ts';
import { moreRatingsThanDossiers } from '../../../../shared/evaluation/flags/more-ratings-than-dossiers.ts';
import { onLeave } from '../../../../shared/evaluation/flags/on-leave.ts';
import { otherClerksDossier } from '../../../../shared/evaluation/flags/other-clerks-dossier.ts';
import { outsideHours } from '../../../../shared/evaluation/flags/outside-hours.ts';
import { tooQuick } from '../../../../shared/evaluation/flags/too-quick.ts';
import { dossier, find, local, many, MINUTE_MS, rating } from './evidence.ts';

describe('more ratings than dossiers received by that clerk', () => {
  test.each([
    [3, 3, 0],
    [4, 3, 1],
    [1, 0, 1],
    [0, 0, 0],
  ])('%i ratings of %i dossiers → %i flag', (ratings, dossiers, flags) => {
    const found = find(moreRatingsThanDossiers, {
      ratings: many(ratings, () => rating()),
      dossiers: many(dossiers, dossier),
    });
    expect(found).toHaveLength(flags);
    for (const flag of found)
      expect(flag).toMatchObject({
        severity: 'impossible',
        about: 'clerk',
        data: { ratings, dossiers },
      });
  });

  test("dossiers of others don't count for a clerk, and dossiers nobody imported are not none", () => {
    const ratings = [rating()];
    const others = [dossier(1, { clerk: 'minh' })];
    expect(find(moreRatingsThanDossiers, { ratings, dossiers: others })).toHaveLength(1);
    expect(find(moreRatingsThanDossiers, { ratings, dossiers: 'not-known' })).toEqual([]);
  });
});

describe('two ratings of one dossier', () => {
  test('every one after the first, also at another counter, the same for every order of arrival', () => {
    const [first, second, third] = [
      rating({ dossier: 'd1' }),
      rating({ dossier: 'd1', counter: 'c2', clerk: 'minh' }),
      rating({ dossier: 'd1' }),
    ] as const;
    const other = rating({ dossier: 'd2' });
    for (const ratings of [
      [first, second, third, other],
      [third, other, second, first],
    ]) {
      const flags = find(dossierRatedTwice, { ratings });
      expect(flags.map((flag) => flag.ratings)).toEqual([[second.id], [third.id]]);
      expect(flags.map(({ data }) => data['time'])).toEqual([2, 3]);
      expect(flags[0]!.clerk).toBe('minh');
    }
  });

  test("ratings without a code are nobody's second", () => {
    expect(find(dossierRatedTwice, { ratings: [rating(), rating()] })).toEqual([]);
  });
});

describe('outside opening hours or on leave', () => {
  test.each([
    ['2026-11-02T07:29', 0],
    ['2026-11-02T06:59', 1],
    ['2026-11-02T11:59', 0],
    ['2026-11-02T12:30', 1],
    ['2026-11-02T17:29', 0],
    ['2026-11-02T17:31', 1],
    ['2026-11-02T22:00', 1],
    ['2026-11-01T09:00', 1],
  ])('at %s → %i flag, with half an hour of grace', (at, flags) => {
    expect(find(outsideHours, { ratings: [rating({ at: local(at) })] })).toHaveLength(flags);
  });

  test('while the clerk is on leave, not a colleague, not after the return', () => {
    const leave = [
      { clerk: 'lan', from: local('2026-11-03T00:00'), to: local('2026-11-04T00:00') },
    ];
    const at = local('2026-11-03T09:00');
    expect(find(onLeave, { leave, ratings: [rating({ at })] })).toHaveLength(1);
    expect(find(onLeave, { leave, ratings: [rating({ at, clerk: 'minh' })] })).toEqual([]);
    const back = rating({ at: local('2026-11-04T00:00') });
    expect(find(onLeave, { leave, ratings: [back] })).toEqual([]);
  });

  test('of an uncertain time it is said, with the doubt', () => {
    const at = local('2026-11-03T22:00');
    const leave = [{ clerk: 'lan', from: at - MINUTE_MS, to: at + MINUTE_MS }];
    for (const rule of [outsideHours, onLeave])
      for (const [timeCertain, sure] of [
        [true, 1],
        [false, 0],
      ] as const) {
        const [flag] = find(rule, { leave, ratings: [rating({ at, timeCertain })] });
        expect(flag?.data).toEqual({ at, sure });
      }
  });
});

describe('dossier code of another clerk', () => {
  test.each([
    ['d1', 'lan', 0],
    ['d2', 'lan', 1],
    ['d3', 'lan', 0],
    ['unknown', 'lan', 0],
    [null, 'lan', 0],
  ])('code %s used for %s → %i flag', (code, clerk, flags) => {
    const dossiers = [
      dossier(1),
      dossier(2, { clerk: 'minh' }),
      dossier(3, { clerk: 'minh' }),
      dossier(3, { clerk: 'lan' }),
    ];
    const ratings = [rating({ dossier: code, clerk })];
    expect(find(otherClerksDossier, { ratings, dossiers })).toHaveLength(flags);
    expect(find(otherClerksDossier, { ratings, dossiers: 'not-known' })).toEqual([]);
  });
});

describe('press < 1 s after the screen opened', () => {
  test.each([
    [999, 'keypad', 1],
    [1_000, 'keypad', 0],
    [0, 'no-code', 1],
    [0, 'always', 0],
  ] as const)('%i ms, opened by %s → %i flag', (shownMs, opening, flags) => {
    expect(find(tooQuick, { ratings: [rating({ shownMs, opening })] })).toHaveLength(flags);
  });
});

describe('sequence-numbered codes typed in order', () => {
  const evening = local('2026-11-02T16:30');
  const typed = (numbers: readonly number[], gapMs: number, from = evening) =>
    numbers.map((number, at) =>
      rating({ dossier: `d${number}`, opening: 'keypad', at: from + at * gapMs }),
    );
  const dossiers = many(12, dossier);

  test('four from a list in a minute, of dossiers received over half an hour', () => {
    const ratings = typed([1, 2, 3, 4], 20_000);
    const [flag] = find(codesInOrder, { ratings, dossiers });
    expect(flag).toMatchObject({ severity: 'impossible', data: { runs: 1, longest: 4 } });
    expect(flag!.ratings).toEqual(ratings.map(({ id }) => id));
  });

  test.each([
    ['three are too few', typed([1, 2, 3], 20_000)],
    ['in any other order', typed([4, 1, 3, 2], 20_000)],
    [
      'as fast as they were received: citizens who rate when they hand in',
      typed([1, 2, 3, 4], 10 * MINUTE_MS),
    ],
    [
      'by scanner',
      typed([1, 2, 3, 4], 20_000).map((one) => ({ ...one, opening: 'receipt' as const })),
    ],
    [
      'on several kiosks',
      typed([1, 2, 3, 4], 20_000).map((one, at) => ({ ...one, counter: `c${at % 2}` })),
    ],
    ['codes that no import knows', typed([91, 92, 93, 94], 20_000)],
  ])('not: %s', (_why, ratings) => {
    expect(find(codesInOrder, { ratings, dossiers })).toEqual([]);
  });

  test('a rating without a code between them ends the run; two runs are one flag', () => {
    const broken = [
      ...typed([1, 2], 20_000),
      rating({ at: evening + 30_000 }),
      ...typed([3, 4], 20_000, evening + 45_000),
    ];
    expect(find(codesInOrder, { ratings: broken, dossiers })).toEqual([]);
    const twice = [
      ...typed([1, 2, 3, 4], 20_000),
      ...typed([2, 5, 7, 9, 12], 20_000, evening + 600_000),
    ];
    expect(find(codesInOrder, { ratings: twice, dossiers })).toMatchObject([
      { data: { runs: 2, longest: 5 } },
    ]);
  });

  test("days don't mix", () => {
    const other = many(4, (number) =>
      dossier(number, { serial: { day: number < 3 ? '261101' : '261102', number } }),
    );
    expect(find(codesInOrder, { ratings: typed([1, 2, 3, 4], 20_000), dossiers: other })).toEqual(
      [],
    );
  });
});
