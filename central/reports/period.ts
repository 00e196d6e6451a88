import { PERIOD_PATTERN } from '../../shared/contract/reports.ts';

export type PeriodKind = 'month' | 'quarter' | 'year';

/** A calendar month, quarter or year; `from` and `to` are local days, both included. */
export interface ReportPeriod {
  readonly kind: PeriodKind;
  /** `2026-10`, `2026-Q4` or `2026` */
  readonly text: string;
  readonly year: number;
  /** 1 to 12, 1 to 4, or 1 */
  readonly number: number;
  readonly from: string;
  readonly to: string;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
/** Vietnam has no summer time. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Null for anything that is not such a text. */
export function parsePeriod(text: string): ReportPeriod | null {
  if (!PERIOD_PATTERN.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const rest = text.slice(5);
  if (rest === '') return periodOf('year', year, 1);
  return rest.startsWith('Q')
    ? periodOf('quarter', year, Number(rest.slice(1)))
    : periodOf('month', year, Number(rest));
}

export function periodOf(kind: PeriodKind, year: number, number: number): ReportPeriod {
  const first = (number - 1) * MONTHS[kind];
  const texts = {
    month: `${year}-${String(number).padStart(2, '0')}`,
    quarter: `${year}-Q${number}`,
    year: String(year),
  };
  return {
    kind,
    text: texts[kind],
    year,
    number,
    from: dayOf(Date.UTC(year, first, 1)),
    to: dayOf(Date.UTC(year, first + MONTHS[kind], 0)),
  };
}

/** When the period is over in Vietnam, ms since the Unix epoch. */
export function endOf({ kind, year, number }: ReportPeriod): number {
  return Date.UTC(year, number * MONTHS[kind], 1) - VIETNAM_OFFSET_MS;
}

/** The period of that kind in which the moment lies. */
export function periodAt(kind: PeriodKind, ms: number): ReportPeriod {
  const local = new Date(ms + VIETNAM_OFFSET_MS);
  const number = Math.floor(local.getUTCMonth() / MONTHS[kind]) + 1;
  return periodOf(kind, local.getUTCFullYear(), number);
}

export function nextPeriod({ kind, year, number }: ReportPeriod): ReportPeriod {
  return number * MONTHS[kind] === 12
    ? periodOf(kind, year + 1, 1)
    : periodOf(kind, year, number + 1);
}

/** Those that overlap the period, and those that overlap one of them: a month tells of a month by their quarter. */
export function connectedTo<P extends Pick<ReportPeriod, 'from' | 'to'>>(
  own: Pick<ReportPeriod, 'from' | 'to'>,
  periods: readonly P[],
): readonly P[] {
  let found: readonly P[] = [];
  for (;;) {
    const known = [own, ...found];
    const next = periods.filter((one) =>
      known.some(({ from, to }) => one.from <= to && one.to >= from),
    );
    if (next.length === found.length) return found;
    found = next;
  }
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
