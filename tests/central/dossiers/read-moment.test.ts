import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMoment } from '../../../central/dossiers/read-moment.ts';

const EIGHT_THIRTY = Date.UTC(2026, 9, 8, 1, 30);

test.each([
  ['08/10/2026 08:30'],
  ['8/10/2026 8:30:00'],
  ['08-10-2026 08:30'],
  ['08.10.2026, 08:30'],
  ['08/10/2026 8h30'],
  ['08:30 08/10/2026'],
  ['2026-10-08 08:30'],
  ['2026-10-08T08:30:00'],
  ['2026-10-08T08:30:00+07:00'],
  ['2026-10-08T01:30Z'],
  [new Date(Date.UTC(2026, 9, 8, 8, 30))],
])('%s is half past eight in Vietnam', (cell) => {
  expect(readMoment(cell)).toEqual({ at: EIGHT_THIRTY, dayOnly: false });
});

test.each([['08/10/2026'], ['2026-10-08'], [new Date(Date.UTC(2026, 9, 8))]])(
  '%s is a day without a time',
  (cell) => {
    expect(readMoment(cell)).toEqual({ at: Date.UTC(2026, 9, 7, 17), dayOnly: true });
  },
);

test.each([
  ['31/02/2026'],
  ['29/02/2025'],
  ['00/10/2026'],
  ['10/13/2026'],
  ['08/10/26'],
  ['08/10/2026 24:30'],
  ['08/10/2026 08:60'],
  ['hôm qua'],
  [''],
  [45_938],
  [true],
  [null],
  [new Date(Number.NaN)],
])('%s is no moment', (cell) => {
  expect(readMoment(cell)).toBeNull();
});

test('every minute reads back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000_000 }), (minute) => {
      const wall = new Date(Date.UTC(1990, 0, 1) + minute * 60_000).toISOString();
      const [day = '', time = ''] = wall.split('T');
      const text = `${day.split('-').toReversed().join('/')} ${time.slice(0, 5)}`;
      expect(readMoment(text)?.at).toBe(Date.parse(wall) - 7 * 3_600_000);
    }),
  );
});
