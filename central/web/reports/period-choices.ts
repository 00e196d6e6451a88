import { localDay } from '../../../shared/domain/opening-hours.ts';
import type { Words } from '../i18n/words.tsx';

export type ReportPeriodKind = 'months' | 'quarters' | 'years';
export const REPORT_PERIOD_KINDS: readonly ReportPeriodKind[] = ['months', 'quarters', 'years'];

const SHOWN: Readonly<Record<ReportPeriodKind, number>> = { months: 24, quarters: 8, years: 4 };
const MONTHS_A_YEAR = 12;
const MONTHS_A_QUARTER = 3;

/** The periods up to the one that an instant (ms) lies in, the newest first, as the wire writes them. */
export function periodsUntil(at: number, kind: ReportPeriodKind): readonly string[] {
  const [year = 0, month = 1] = localDay(at).split('-').map(Number);
  const now = year * MONTHS_A_YEAR + month - 1;
  return Array.from({ length: SHOWN[kind] }, (_, back) => {
    switch (kind) {
      case 'months': {
        const one = now - back;
        const inYear = String((one % MONTHS_A_YEAR) + 1).padStart(2, '0');
        return `${Math.floor(one / MONTHS_A_YEAR)}-${inYear}`;
      }
      case 'quarters': {
        const one = now - back * MONTHS_A_QUARTER;
        const quarter = Math.floor((one % MONTHS_A_YEAR) / MONTHS_A_QUARTER) + 1;
        return `${Math.floor(one / MONTHS_A_YEAR)}-Q${quarter}`;
      }
      case 'years':
        return String(year - back);
    }
  });
}

/** A period of the wire as a person says it. */
export function reportPeriodText(period: string, { t }: Words): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return t('reports.year', { year });
  return part.startsWith('Q')
    ? t('reports.quarter', { quarter: part.slice(1), year })
    : t('reports.month', { month: part, year });
}
