import { expect, test } from 'vitest';
import { tryLimit } from '../../../central/limits/try-limit.ts';

const WINDOW_MS = 10_000;

test('lets so many tries in, then names the wait until the oldest is forgotten', () => {
  const limit = tryLimit(2, WINDOW_MS);
  limit.record(0);
  expect(limit.waitSeconds(1_000)).toBe(0);
  limit.record(1_000);
  expect(limit.waitSeconds(1_000)).toBe(9);
  expect(limit.waitSeconds(9_999)).toBe(1);
  expect(limit.waitSeconds(10_000)).toBe(0);
});

test('a try that is taken back counts no more', () => {
  const limit = tryLimit(1, WINDOW_MS);
  const takeBack = limit.record(0);
  expect(limit.waitSeconds(1)).toBe(10);
  takeBack();
  expect(limit.waitSeconds(1)).toBe(0);
});
