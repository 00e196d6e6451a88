import { daysOf, type Period } from '../period.ts';

/** A month, quarter or year as the wire writes it (`2026-10`, `2026-Q4`, `2026`) at an instant (ms); null for other days. */
export function calendarPeriod(period: Period, at: number): string | null {
  const days = daysOf(period, at);
  if (days === null) return null;
  const [year = '', month = ''] = days.from.split('-');
  switch (period.kind) {
    case 'month':
      return `${year}-${month}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(Number(month) / 3)}`;
    case 'year':
      return year;
    case 'day':
    case 'week':
    case 'custom':
      return null;
  }
}
