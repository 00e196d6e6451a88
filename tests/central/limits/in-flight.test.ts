import { expect, test } from 'vitest';
import { inFlightLimit } from '../../../central/limits/in-flight.ts';

test('holds each key and all keys together to their limits', () => {
  const limit = inFlightLimit(3, 2);
  const [a1, a2, a3] = [limit.enter('a'), limit.enter('a'), limit.enter('a')];
  expect([a1, a2, a3].map((leave) => leave !== null)).toEqual([true, true, false]);
  expect(limit.enter('b')).not.toBeNull();
  expect(limit.enter('c')).toBeNull();
  a1?.();
  expect(limit.enter('c')).not.toBeNull();
});

test('leaving twice frees one place', () => {
  const limit = inFlightLimit(2, 2);
  const first = limit.enter('a');
  limit.enter('a');
  first?.();
  first?.();
  expect(limit.enter('a')).not.toBeNull();
  expect(limit.enter('a')).toBeNull();
});
