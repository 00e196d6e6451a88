import { expect, test } from 'vitest';
import type { Period } from '../../../../../central/web/figures/period.ts';
import { calendarPeriod } from '../../../../../central/web/figures/stated/calendar-period.ts';

const AT = Date.parse('2026-01-15T12:00:00+07:00');

test.each<[Period, string | null]>([
  [{ kind: 'month', back: 0 }, '2026-01'],
  [{ kind: 'month', back: 1 }, '2025-12'],
  [{ kind: 'quarter', back: 0 }, '2026-Q1'],
  [{ kind: 'quarter', back: 1 }, '2025-Q4'],
  [{ kind: 'year', back: 1 }, '2025'],
  [{ kind: 'day', back: 0 }, null],
  [{ kind: 'week', back: 0 }, null],
  [{ kind: 'custom', from: '2025-01-01', to: '2025-12-31' }, null],
])('%o is %s on the wire', (period, wire) => {
  expect(calendarPeriod(period, AT)).toBe(wire);
});
