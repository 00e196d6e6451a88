import { describe, expect, test } from 'vitest';
import {
  closingTime,
  isOpen,
  localDay,
  localMinute,
  openStretchSchema,
} from '../../../shared/domain/opening-hours.ts';

const at = (text: string): number => Date.parse(text);
const HOURS = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: 450, to: 690 },
  { weekday, from: 810, to: 1020 },
]);

describe('localMinute', () => {
  test.each([
    ['2026-11-23T00:30:00Z', 1, 450],
    ['2026-11-22T16:59:59Z', 7, 1439],
    ['2026-11-22T17:00:00Z', 1, 0],
    ['1970-01-01T00:00:00Z', 4, 420],
    ['1969-12-31T16:59:00Z', 3, 1439],
  ])('%s is weekday %i, minute %i in Vietnam', (text, weekday, minute) => {
    expect(localMinute(at(text))).toEqual({ weekday, minute });
  });
});

test('localDay changes at midnight in Vietnam, not in Greenwich', () => {
  expect(localDay(at('2026-12-31T16:59:59Z'))).toBe('2026-12-31');
  expect(localDay(at('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
});

describe('closingTime', () => {
  test.each([
    ['2026-11-23T08:12:34+07:00', '2026-11-23T17:00:00+07:00'],
    ['2026-11-23T12:00:00+07:00', '2026-11-23T17:00:00+07:00'],
    ['2026-11-23T16:59:59.500+07:00', '2026-11-23T17:00:00+07:00'],
  ])('on a working day at %s it is %s', (now, end) => {
    expect(closingTime(HOURS, at(now))).toBe(at(end));
  });

  test.each(['2026-11-23T17:00:00+07:00', '2026-11-22T09:00:00+07:00'])(
    'there is none at %s',
    (now) => {
      expect(closingTime(HOURS, at(now))).toBeNull();
    },
  );
});

test('isOpen is closed at lunch and opens to the minute', () => {
  expect(isOpen(HOURS, at('2026-11-23T07:29:59+07:00'))).toBe(false);
  expect(isOpen(HOURS, at('2026-11-23T07:30:00+07:00'))).toBe(true);
  expect(isOpen(HOURS, at('2026-11-23T11:30:00+07:00'))).toBe(false);
  expect(isOpen([], at('2026-11-23T09:00:00+07:00'))).toBe(false);
});

test('a stretch must end after it begins', () => {
  expect(openStretchSchema.safeParse({ weekday: 1, from: 600, to: 600 }).success).toBe(false);
});
