import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeAnchor, readAnchor } from '../../../central/log-check/anchors.ts';

const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...'0123456789abcdef'.split('')),
    minLength: length,
    maxLength: length,
  });

test('reads back what a report prints, however it is spaced', () => {
  fc.assert(
    fc.property(
      hex(64),
      fc.integer({ min: 1, max: 1e9 }),
      fc.integer({ min: 16, max: 64 }),
      (hash, seq, digits) => {
        const part = hash.slice(0, digits);
        const spaced = part.replaceAll(/.{8}(?=.)/g, '$& ');
        for (const text of [
          `kiosk-1:${seq}:${part}`,
          ` KIOSK-1:${seq}: ${spaced.toUpperCase()} `,
        ]) {
          const anchor = readAnchor(text);
          expect(anchor).toEqual({ device: 'kiosk-1', seq, hash: part });
          expect(anchor && judgeAnchor(anchor, hash)).toBe('agrees');
        }
      },
    ),
  );
});

test.each([
  '',
  'kiosk-1',
  'kiosk-1:5',
  `kiosk-1:0:${'a'.repeat(32)}`,
  `kiosk-1:05:${'a'.repeat(32)}`,
  `kiosk-1:-5:${'a'.repeat(32)}`,
  `kiosk-1:5:${'a'.repeat(15)}`,
  `kiosk-1:5:${'a'.repeat(65)}`,
  `kiosk-1:5:${'g'.repeat(32)}`,
  `:5:${'a'.repeat(32)}`,
])('%j is no anchor', (text) => {
  expect(readAnchor(text)).toBeNull();
});

test('tells another log from one that ends before', () => {
  const anchor = { device: 'kiosk-1', seq: 5, hash: 'a'.repeat(32) };
  expect(judgeAnchor(anchor, 'b'.repeat(64))).toBe('differs');
  expect(judgeAnchor(anchor, undefined)).toBe('not-reached');
});
