import type { ExportScope } from '../../shared/contract/exports.ts';

export const SCOPES = ['unsynced', 'today', 'week', 'month', 'all'] as const;
export type ScopeName = (typeof SCOPES)[number];

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const MONTH_DAYS = 30;

/** @param today local calendar day, `YYYY-MM-DD` */
export function scopeOf(name: ScopeName, today: string): ExportScope {
  switch (name) {
    case 'unsynced':
    case 'all':
      return { kind: name };
    case 'today':
      return { kind: 'days', from: today, to: today };
    case 'week':
      return { kind: 'days', from: daysBefore(today, WEEK_DAYS - 1), to: today };
    case 'month':
      return { kind: 'days', from: daysBefore(today, MONTH_DAYS - 1), to: today };
  }
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}
