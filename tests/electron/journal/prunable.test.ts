import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SegmentName } from '../../../electron/journal/segment-name.ts';
import { prunable } from '../../../electron/journal/prunable.ts';
import { JOURNAL_RETENTION_MS } from '../../../shared/log/journal-retention.ts';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.parse('2026-01-05');
/** A file of a hundred entries a day, the newest one begun on the day of the receipt. */
const FILES = daysOf(92);
/** When the retention time of everything begun on the first two days has passed. */
const LATE_MS = FIRST_MS + 2 * DAY_MS + JOURNAL_RETENTION_MS;
const THROUGH = 91 * 100 + 20;

function daysOf(length: number): readonly SegmentName[] {
  return Array.from({ length }, (_, index) => ({ firstSeq: 1 + index * 100, day: dayAt(index) }));
}

function dayAt(index: number): string {
  return new Date(FIRST_MS + index * DAY_MS).toISOString().slice(0, 10);
}

test.each([
  ['without a receipt', null, 0],
  ['behind the receipt and old', { through: THROUGH, receivedAt: LATE_MS }, 2],
  ['one day is not old enough', { through: THROUGH, receivedAt: LATE_MS - 1 }, 1],
  ['old, and not behind the receipt', { through: 99, receivedAt: LATE_MS }, 0],
])('%s', (_what, receipt, count) => {
  expect(prunable(FILES, receipt)).toHaveLength(count);
});

test('the newest file stays', () => {
  const files = [0, 40, 80, 120].map((day, index) => ({ firstSeq: 1 + index, day: dayAt(day) }));
  const receipt = { through: 999, receivedAt: FIRST_MS + 160 * DAY_MS };
  expect(prunable(files, receipt)).toEqual(files.slice(0, 2));
  expect(prunable(files.slice(0, 1), receipt)).toEqual([]);
});

test.each([
  ['at the very beginning, in 1970', 0, 5, '1970-01-01'],
  ['in the middle, in 1970', 40, 45, '1970-01-01'],
  ['for a day, in ten years', 3, 4, '2036-01-01'],
  ['on the newest days, in ten years', 85, 92, '2036-01-01'],
  ['all the time, in 1970', 0, 92, '1970-01-01'],
])(
  'a clock that was wrong %s removes nothing more and keeps hardly more',
  (_what, from, to, day) => {
    const gone = (days: number): number => {
      const files = daysOf(92 + days).map((file, index) =>
        index >= from && index < to ? { ...file, day: laterThan(day, index - from) } : file,
      );
      const receivedAt = LATE_MS + days * DAY_MS;
      return prunable(files, { through: THROUGH + days * 100, receivedAt }).length;
    };
    expect(gone(0)).toBeLessThanOrEqual(2);
    expect(gone(10)).toBeLessThanOrEqual(12);
    expect(gone(10)).toBeGreaterThanOrEqual(6);
  },
);

function laterThan(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

test('what goes is always the oldest, behind the receipt, and never the newest', () => {
  const day = fc
    .integer({ min: 0, max: 40_000 })
    .map((days) => new Date(days * DAY_MS).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.array(day, { maxLength: 12 }),
      fc.nat(1_500),
      fc.integer({ min: 0, max: 5e12 }),
      (days, through, receivedAt) => {
        const files = days.map((name, index) => ({ firstSeq: 1 + index * 100, day: name }));
        const gone = prunable(files, { through, receivedAt });
        expect(gone).toEqual(files.slice(0, gone.length));
        expect(gone.length).toBeLessThanOrEqual(Math.max(0, files.length - 1));
        for (const { firstSeq } of gone) expect(firstSeq + 99).toBeLessThanOrEqual(through);
      },
    ),
  );
});
