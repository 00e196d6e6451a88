import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prunable } from '../../../electron/journal/prunable.ts';
import { JOURNAL_RETENTION_MS } from '../../../shared/log/journal-retention.ts';

const DAY_MS = 86_400_000;
const FILES = [
  { firstSeq: 1, day: '2026-01-05' },
  { firstSeq: 101, day: '2026-01-06' },
  { firstSeq: 201, day: '2026-01-07' },
];
/** When the retention time of everything begun on the 5th and the 6th of January has passed. */
const LATE_MS = Date.parse('2026-01-06') + DAY_MS + JOURNAL_RETENTION_MS;

function going(through: number, receivedAt: number, files = FILES): number {
  return prunable(files, { through, receivedAt }).length;
}

test.each([
  ['without a receipt', null, 0],
  ['behind the receipt and old', { through: 200, receivedAt: LATE_MS }, 2],
  ['one entry is not behind the receipt', { through: 199, receivedAt: LATE_MS }, 1],
  ['one day is not old enough', { through: 200, receivedAt: LATE_MS - 1 }, 1],
  ['the newest file stays', { through: 999, receivedAt: LATE_MS + 9 * DAY_MS }, 2],
])('%s', (_what, receipt, count) => {
  expect(prunable(FILES, receipt)).toHaveLength(count);
});

test('a day of 1970, when the battery was dead, makes nothing old', () => {
  const files = [
    { firstSeq: 1, day: '2026-03-01' },
    { firstSeq: 101, day: '1970-01-01' },
    ...FILES.slice(2),
  ];
  expect(going(200, LATE_MS, files)).toBe(0);
});

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
