import { describe, expect, test } from 'vitest';
import { burst } from '../../../../shared/evaluation/flags/burst.ts';
import { identicalComments } from '../../../../shared/evaluation/flags/identical-comments.ts';
import { manyImpossible } from '../../../../shared/evaluation/flags/many-impossible.ts';
import { offInShift } from '../../../../shared/evaluation/flags/off-in-shift.ts';
import { onlyEasy } from '../../../../shared/evaluation/flags/only-easy.ts';
import { overdueUnrated } from '../../../../shared/evaluation/flags/overdue-unrated.ts';
import { highResponse, lowResponse } from '../../../../shared/evaluation/flags/response.ts';
import { FLAG_LIMITS, FLAG_RULES } from '../../../../shared/evaluation/flags/screen.ts';
import { withoutCode } from '../../../../shared/evaluation/flags/without-code.ts';
import type { DossierFact, RatingFact } from '../../../../shared/evaluation/flags/evidence.ts';
import { DAY_MS, dossier, find, HOUR_MS, local, many, MINUTE_MS, rating } from './evidence.ts';

describe('burst against the Poisson null', () => {
  const nine = local('2026-11-03T09:00');
  const inTenMinutes = (count: number): readonly RatingFact[] =>
    many(count, (number) => rating({ at: nine + number * MINUTE_MS }));
  const elsewhere = many(16, (number) => rating({ at: nine + number * DAY_MS }));
  const dossiers = many(30, dossier);

  test.each([
    [3, 0],
    [4, 1],
    [5, 1],
    [8, 1],
  ])('%i in ten minutes of a month with 30 dossiers → %i flag', (count, flags) => {
    const found = find(burst, { ratings: [...inTenMinutes(count), ...elsewhere], dossiers });
    expect(found).toHaveLength(flags);
    for (const flag of found) {
      expect(flag).toMatchObject({ severity: 'signal', data: { most: count } });
      expect(flag.ratings).toHaveLength(count);
      expect(flag.chance).toBeLessThan(FLAG_LIMITS.signalChance);
    }
  });

  test('a recorded crowd explains its own burst, a recorded empty hour falls back to the mean', () => {
    const ratings = [...inTenMinutes(6), ...elsewhere];
    const crowd = [{ clerk: 'lan', hour: nine, count: 12 }];
    expect(find(burst, { ratings, dossiers, arrivals: crowd })).toEqual([]);
    const none = [{ clerk: 'lan', hour: nine, count: 0 }];
    expect(find(burst, { ratings, dossiers, arrivals: none })).toHaveLength(1);
    const colleagues = [{ clerk: 'minh', hour: nine, count: 12 }];
    expect(find(burst, { ratings, dossiers, arrivals: colleagues })).toHaveLength(1);
  });

  test("works without dossiers, and an hour's spread is no burst", () => {
    const spread = many(8, (number) => rating({ at: nine + number * 11 * MINUTE_MS }));
    expect(find(burst, { ratings: spread, dossiers: 'not-known' })).toEqual([]);
    expect(find(burst, { ratings: inTenMinutes(7), dossiers: 'not-known' })).toHaveLength(1);
  });
});

/** `served` dossiers of a clerk, of which the first ones are rated, the first of these at the top. */
function month(clerk: string, served: number, rated: number, top: number) {
  const dossiers = many(served, (number) => dossier(number, { clerk, hash: `${clerk}${number}` }));
  const ratings = dossiers
    .slice(0, rated)
    .map(({ hash }, at) => rating({ clerk, dossier: hash, top: at < top }));
  return { dossiers, ratings };
}

function office(
  ...months: readonly { dossiers: readonly DossierFact[]; ratings: readonly RatingFact[] }[]
) {
  return {
    dossiers: months.flatMap(({ dossiers }) => dossiers),
    ratings: months.flatMap(({ ratings }) => ratings),
  };
}

const COLLEAGUES = [
  month('minh', 200, 60, 33),
  month('hoa', 200, 44, 20),
  month('tam', 200, 52, 30),
];

describe('response rate far from all colleagues, with the top level', () => {
  test.each([
    ['far more, all top', 120, 120, 1, 0],
    ['far more, as good as the best', 120, 66, 0, 0],
    ['as many, all top: simply good', 60, 60, 0, 0],
    ['far fewer, all top', 20, 20, 0, 1],
    ['far fewer, as good as others', 20, 11, 0, 0],
    ['as the others', 52, 28, 0, 0],
  ])('%s', (_what, rated, top, high, low) => {
    const evidence = office(month('lan', 200, rated, top), ...COLLEAGUES);
    expect(find(highResponse, evidence)).toHaveLength(high);
    expect(find(lowResponse, evidence)).toHaveLength(low);
  });

  test('needs dossiers and a colleague to be held against', () => {
    const alone = office(month('lan', 200, 200, 200));
    expect(find(highResponse, alone)).toEqual([]);
    const evidence = office(month('lan', 200, 120, 120), ...COLLEAGUES);
    expect(find(highResponse, { ...evidence, dossiers: 'not-known' })).toEqual([]);
  });
});

describe('ratings without a code', () => {
  const coded = (clerk: string, count: number, top: number) =>
    many(count, (number) => rating({ clerk, top: number <= top }));
  const codeless = (clerk: string, count: number, top: number) =>
    many(count, (number) => rating({ clerk, opening: 'no-code', top: number <= top }));
  const others = [...coded('minh', 70, 40), ...codeless('minh', 30, 18)];

  test.each([
    ['far more and all top', 20, 11, 40, 40, 1],
    ['far more, as good as those with a code', 20, 11, 40, 22, 0],
    ['as many as others, all top', 40, 24, 17, 17, 0],
  ])('%s', (_what, count, top, without, withoutTop, flags) => {
    const ratings = [
      ...coded('lan', count, top),
      ...codeless('lan', without, withoutTop),
      ...others,
    ];
    expect(find(withoutCode, { ratings })).toHaveLength(flags);
  });
});

describe('ratings only on easy procedures', () => {
  const EASY = '2.000815';
  const mixed = (clerk: string, served: number, easyRated: number, hardRated: number) => {
    const dossiers = many(served, (number) =>
      dossier(number, {
        clerk,
        hash: `${clerk}${number}`,
        procedure: number % 2 === 0 ? EASY : '1.013949',
      }),
    );
    const rate = (easy: boolean, count: number) =>
      dossiers
        .filter(({ procedure }) => (procedure === EASY) === easy)
        .slice(0, count)
        .map(({ hash }) => rating({ clerk, dossier: hash }));
    return { dossiers, ratings: [...rate(true, easyRated), ...rate(false, hardRated)] };
  };

  test.each([
    [40, 0, 1],
    [20, 20, 0],
    [24, 14, 0],
    [5, 0, 0],
  ])('%i easy and %i other dossiers rated → %i flag', (easy, hard, flags) => {
    const evidence = office(mixed('lan', 120, easy, hard), mixed('minh', 120, 22, 18));
    expect(find(onlyEasy, evidence)).toHaveLength(flags);
  });

  test('a clerk who does nothing else is no suspect', () => {
    const dossiers = many(60, (number) => dossier(number, { procedure: EASY }));
    const ratings = dossiers.map(({ hash }) => rating({ dossier: hash }));
    expect(find(onlyEasy, { dossiers, ratings })).toEqual([]);
  });
});

describe('no ratings on overdue dossiers', () => {
  const late = (overdue: number, ratedOnTime: number, ratedLate: number) => {
    const dossiers = many(200 + overdue, (number) => dossier(number, { overdue: number > 200 }));
    const ratings = [
      ...dossiers.slice(0, ratedOnTime),
      ...dossiers.slice(200, 200 + ratedLate),
    ].map(({ hash }) => rating({ dossier: hash }));
    return { dossiers, ratings };
  };

  test.each([
    [40, 100, 0, 1],
    [40, 100, 1, 0],
    [5, 100, 0, 0],
    [40, 0, 0, 0],
    [0, 100, 0, 0],
  ])(
    '%i overdue, %i of 200 on time rated, %i of the overdue → %i flag',
    (overdue, onTime, rated, flags) => {
      expect(find(overdueUnrated, late(overdue, onTime, rated))).toHaveLength(flags);
    },
  );
});

describe("off-time that coincides with one clerk's shift", () => {
  const days = many(20, (number) => local('2026-11-02T07:30') + (number - 1) * DAY_MS);
  const shifts = ['lan', 'minh', 'hoa', 'tam', 'nga'].flatMap((clerk) =>
    days.map((from) => ({ clerk, counter: `c-${clerk}`, from, to: from + 8 * HOUR_MS })),
  );
  const off = (counter: string, count: number, minutes = 60) =>
    days.slice(0, count).map((from) => ({
      counter,
      from: from + HOUR_MS,
      to: from + HOUR_MS + minutes * MINUTE_MS,
    }));

  test.each([
    ['on 8 of 20 days, colleagues never', off('c-lan', 8), ['lan']],
    ['on 2 of 20 days', off('c-lan', 2), []],
    ['on 8 days, yet only for restarts', off('c-lan', 8, 9), []],
    ['power cuts for everybody', [...off('c-lan', 8), ...off('c-minh', 8), ...off('c-hoa', 8)], []],
    ['two counters on one bad socket', [...off('c-lan', 14), ...off('c-minh', 14)], []],
    ['a kiosk that nobody works at', off('c-none', 8), []],
  ])('%s', (_what, offTimes, clerks) => {
    expect(find(offInShift, { shifts, offTimes }).map(({ clerk }) => clerk)).toEqual(clerks);
  });
});

describe('identical comments', () => {
  const said = (comment: string, clerk = 'lan') => rating({ comment, clerk });

  test('one text three times, whatever its marks, case and spaces', () => {
    const ratings = [
      said('Chị Lan hướng dẫn rất tận tình!'),
      said('chị lan  hướng dẫn rất tận tình'),
      said('Chi Lan huong dan rat tan tinh.'),
      said('Nhanh'),
    ];
    const [flag] = find(identicalComments, { ratings });
    expect(flag).toMatchObject({ data: { texts: 1, most: 3 } });
    expect(flag!.ratings).toEqual(ratings.slice(0, 3).map(({ id }) => id));
  });

  test.each([
    ['short thanks', many(9, () => said('Cảm ơn, rất tốt'))],
    ['twice only', many(2, () => said('Chị Lan hướng dẫn rất tận tình'))],
    [
      'a phrase that others get too',
      [
        ...many(5, () => said('Cán bộ rất nhiệt tình, chu đáo')),
        said('Cán bộ rất nhiệt tình, chu đáo', 'minh'),
      ],
    ],
  ])('not: %s', (_why, ratings) => {
    expect(find(identicalComments, { ratings })).toEqual([]);
  });
});

describe('many impossible ratings of one clerk', () => {
  test.each([
    [100, 2, 0],
    [100, 5, 0],
    [100, 10, 1],
    [5, 3, 1],
  ])('of %i ratings %i impossible → %i flag', (count, quick, flags) => {
    const ratings = many(count, (number) => rating({ shownMs: number <= quick ? 300 : 4_000 }));
    const found = find(manyImpossible, { ratings });
    expect(found).toHaveLength(flags);
    for (const flag of found) expect(flag.ratings).toHaveLength(quick);
  });
});

describe('the family of rules', () => {
  test('shares 1 % per clerk and period among all signals', () => {
    const signals = FLAG_RULES.filter(({ severity }) => severity === 'signal');
    expect(FLAG_LIMITS.signalChance * signals.length).toBeCloseTo(0.01, 12);
  });

  test('each has an id of its own, a version, and finds nothing where nothing happened', () => {
    expect(new Set(FLAG_RULES.map(({ id }) => id)).size).toBe(FLAG_RULES.length);
    for (const rule of FLAG_RULES) {
      expect(rule.version).toBeGreaterThanOrEqual(1);
      expect(find(rule, {})).toEqual([]);
    }
  });
});
