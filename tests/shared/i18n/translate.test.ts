import { expect, test } from 'vitest';
import { translator } from '../../../shared/i18n/translate.ts';

const CATALOGUE = {
  vi: { ratings: '{n, number} phiếu', share: '{share, number, ::percent .0}' },
  en: {
    ratings: '{n, plural, one {# rating} other {# ratings}}',
    share: '{share, number, ::percent .0}',
  },
} as const;

test('writes numbers and plurals the way of each language', () => {
  const vi = translator<'ratings' | 'share'>(CATALOGUE, 'vi');
  const en = translator<'ratings' | 'share'>(CATALOGUE, 'en');
  expect(vi('ratings', { n: 12345 })).toBe('12.345 phiếu');
  expect(en('ratings', { n: 1 })).toBe('1 rating');
  expect(en('ratings', { n: 2 })).toBe('2 ratings');
  expect(vi('share', { share: 0.825 })).toBe('82,5%');
});

test('a missing value is an error, not a blank', () => {
  expect(() => translator<'ratings' | 'share'>(CATALOGUE, 'vi')('ratings')).toThrow();
});
