import type { FlagView } from '../../../shared/contract/flags.ts';
import type { Words } from '../i18n/words.tsx';

/** What was found, as a sentence. Instants among the numbers are told as day and time. */
export function flagText({ rule, data }: Pick<FlagView, 'rule' | 'data'>, words: Words): string {
  const values = Object.entries(data).map(([name, value]) => [
    name,
    name === 'at' ? words.formats.dayAndTime(value) : value,
  ]);
  return words.t(`flag.${rule}`, Object.fromEntries(values));
}

/** A probability that can be very small, never rounded down to none. */
export function chanceText(chance: number, { locale }: Words): string {
  const tag = locale === 'vi' ? 'vi-VN' : 'en-GB';
  const oneIn = Math.floor(1 / Math.max(chance, 1e-9));
  const rounded = Number(oneIn.toPrecision(2));
  return `1/${new Intl.NumberFormat(tag).format(rounded)}`;
}
