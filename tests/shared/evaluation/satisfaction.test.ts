import { describe, expect, test } from 'vitest';
import { FIVE_LEVELS, THREE_LEVELS } from '../../../shared/domain/scale.ts';
import { satisfaction, standingOf } from '../../../shared/evaluation/satisfaction.ts';

const TOO_FEW = {
  figure: 'kiosk-satisfaction',
  ruleSet: 'kiosk-satisfaction-1',
  standing: 'too-few',
  scale: 'vn-5',
};

describe('standingOf', () => {
  test.each([
    [0, 'too-few'],
    [9, 'too-few'],
    [10, 'indicative'],
    [29, 'indicative'],
    [30, 'firm'],
    [99, 'firm'],
    [100, 'comparable'],
  ])('%i ratings are %s', (n, standing) => {
    expect(standingOf(n)).toBe(standing);
  });
});

describe('satisfaction', () => {
  test('counts the top two of five', () => {
    expect(satisfaction({ scale: 'vn-5', counts: [1, 2, 3, 4, 10] }, FIVE_LEVELS)).toMatchObject({
      n: 20,
      satisfied: 14,
      share: 0.7,
      standing: 'indicative',
    });
  });

  test('counts hài lòng and rất hài lòng of three', () => {
    expect(satisfaction({ scale: 'vn-3', counts: [2, 3, 5] }, THREE_LEVELS)).toMatchObject({
      n: 10,
      satisfied: 8,
      share: 0.8,
    });
  });

  test('does not count "bình thường" as satisfied, and silence not at all', () => {
    expect(satisfaction({ scale: 'vn-5', counts: [0, 0, 10, 0, 0] }, FIVE_LEVELS)).toMatchObject({
      n: 10,
      satisfied: 0,
      share: 0,
    });
  });

  test('shows nothing but n of nine ratings: the one of Đà Nẵng, 2020, never becomes "100 % không hài lòng"', () => {
    expect(satisfaction({ scale: 'vn-5', counts: [1, 0, 0, 0, 0] }, FIVE_LEVELS)).toEqual({
      ...TOO_FEW,
      n: 1,
    });
    expect(satisfaction({ scale: 'vn-5', counts: [9, 0, 0, 0, 0] }, FIVE_LEVELS)).toEqual({
      ...TOO_FEW,
      n: 9,
    });
  });

  test('needs no rating at all', () => {
    expect(satisfaction({ scale: 'vn-5', counts: [] }, FIVE_LEVELS)).toEqual({
      ...TOO_FEW,
      n: 0,
    });
  });
});
