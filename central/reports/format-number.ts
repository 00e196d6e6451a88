import type { Locale } from '../../shared/domain/local-text.ts';

const MARKS = { vi: { point: ',', group: '.' }, en: { point: '.', group: ',' } } as const;

/**
 * A number as it is printed: `1.234,5` in Vietnamese, `1,234.5` in English. Not by Intl, whose data change with the
 * version of Node: a report printed again must be the same to the byte.
 * @param value already rounded to these digits
 */
export function formatNumber(value: number, digits: number, locale: Locale): string {
  const { point, group } = MARKS[locale];
  const [whole = '', decimals] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group);
  return `${value < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : point + decimals}`;
}
