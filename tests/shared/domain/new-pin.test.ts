import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weaknessOf } from '../../../shared/domain/new-pin.ts';

test.each([
  ['12345', 'not-a-pin'],
  ['1234567', 'not-a-pin'],
  ['12a456', 'not-a-pin'],
  ['111111', 'all-alike'],
  ['123456', 'in-a-row'],
  ['654321', 'in-a-row'],
  ['789012', 'in-a-row'],
  ['210987', 'in-a-row'],
  ['121212', 'repeated'],
  ['123123', 'repeated'],
  ['202603', 'as-before'],
  ['202604', null],
  ['112233', null],
])('%s is %s', (pin, why) => {
  expect(weaknessOf(pin, '202603')).toBe(why);
});

test('few of all PINs are refused: one may choose nearly freely', () => {
  let refused = 0;
  for (let n = 0; n < 1_000_000; n += 1)
    if (weaknessOf(String(n).padStart(6, '0'), '') !== null) refused += 1;
  // 10 alike, 20 in a row, 90 pairs and 990 threes said again, less what is counted twice.
  expect(refused).toBe(1_110);
});

test('the PIN before is always refused, whatever it was', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{6}$/), (pin) => {
      expect(weaknessOf(pin, pin)).toBe('as-before');
    }),
  );
});
