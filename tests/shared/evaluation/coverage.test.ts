import { describe, expect, test } from 'vitest';
import { responseRate, totalCoverage, type Coverage } from '../../../shared/evaluation/coverage.ts';

const COVERAGE: Coverage = {
  dossiersServed: 3_028,
  ratings: 757,
  openedNotTapped: 12,
  withoutCode: 40,
};

describe('responseRate', () => {
  test.each([
    [3_028, 757, { state: 'known', ratings: 757, of: 3_028, share: 0.25 }],
    [8_145, 1, { state: 'known', ratings: 1, of: 8_145, share: 1 / 8_145 }],
    ['not-known', 757, { state: 'not-known' }],
    [0, 0, { state: 'none-served' }],
    [0, 3, { state: 'more-than-served', ratings: 3, of: 0 }],
    [10, 11, { state: 'more-than-served', ratings: 11, of: 10 }],
  ] as const)('of %s dossiers %i rated', (dossiersServed, ratings, rate) => {
    expect(responseRate({ ...COVERAGE, dossiersServed, ratings })).toEqual(rate);
  });
});

test('what is not known of one is not known of all, and never counted as 0', () => {
  expect(totalCoverage([COVERAGE, COVERAGE])).toEqual({
    dossiersServed: 6_056,
    ratings: 1_514,
    openedNotTapped: 24,
    withoutCode: 80,
  });
  expect(totalCoverage([COVERAGE, { ...COVERAGE, dossiersServed: 'not-known' }])).toMatchObject({
    dossiersServed: 'not-known',
    openedNotTapped: 24,
  });
  expect(totalCoverage([])).toMatchObject({ dossiersServed: 0, ratings: 0 });
});
