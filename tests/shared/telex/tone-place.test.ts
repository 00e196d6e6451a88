import { describe, expect, test } from 'vitest';
import { TELEX, typed } from './harness.ts';

const NEW_STYLE = { ...TELEX, placement: 'new' } as const;

describe('the new placement of tones', () => {
  test.each([
    ['hoaf', 'hoà'],
    ['hoef', 'hoè'],
    ['thuys', 'thuý'],
    ['hoafn', 'hoàn'],
    ['hoafi', 'hoài'],
    ['quys', 'quý'],
    ['muas', 'múa'],
    ['mias', 'mía'],
    ['khuyur', 'khuỷu'],
    ['giaf', 'già'],
  ])('%s → %s', (keys, expected) => {
    expect(typed(keys, NEW_STYLE)).toBe(expected);
  });
});
