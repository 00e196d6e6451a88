import { localDay, localMinute } from '../../../shared/domain/opening-hours.ts';
import type { Days } from '../api/client.ts';

export type PeriodKind = 'today' | 'week' | 'month' | 'custom';
export const PERIOD_KINDS: readonly PeriodKind[] = ['today', 'week', 'month', 'custom'];

export type Period =
  | { readonly kind: Exclude<PeriodKind, 'custom'> }
  | { readonly kind: 'custom'; readonly from: string; readonly to: string };

const DAY_MS = 86_400_000;

/**
 * The days of a period at an instant (ms), in Vietnam's calendar.
 *
 * | period | from               | to    |
 * |--------|--------------------|-------|
 * | today  | today              | today |
 * | week   | Monday             | today |
 * | month  | first of the month | today |
 * | custom | as given           | as given |
 *
 * @returns null for a custom period that is incomplete or runs backwards
 */
export function daysOf(period: Period, at: number): Days | null {
  const today = localDay(at);
  switch (period.kind) {
    case 'today':
      return { from: today, to: today };
    case 'week':
      return { from: localDay(at - (localMinute(at).weekday - 1) * DAY_MS), to: today };
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, to: today };
    case 'custom':
      return isMeant(period) ? { from: period.from, to: period.to } : null;
  }
}

/** The period of a kind; a custom one starts as the days that were shown before. */
export function periodOf(kind: PeriodKind, before: Period, at: number): Period {
  switch (kind) {
    case 'today':
    case 'week':
    case 'month':
      return { kind };
    case 'custom':
      return { kind, ...(daysOf(before, at) ?? { from: '', to: '' }) };
  }
}

/** Whether a period has both its days, in their order. */
export function isMeant(period: Period): boolean {
  // ISO days sort as text.
  return period.kind !== 'custom' || (period.from !== '' && period.from <= period.to);
}
