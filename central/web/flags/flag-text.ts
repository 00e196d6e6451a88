import { flagSentence } from '../../../shared/i18n/flag-sentence.ts';
import type { FlagView } from '../../../shared/contract/flags.ts';
import type { Words } from '../i18n/words.tsx';

const SMALLEST_TOLD = 1e-9;

/** What was found, as a sentence. */
export function flagText(flag: Pick<FlagView, 'rule' | 'data'>, { t, formats }: Words): string {
  return flagSentence(flag, t, formats.dayAndTime);
}

/** A bound on a probability as one in so many, never smaller than it is: cut to two digits. */
export function chanceText(chance: number, { locale }: Words): string {
  const tag = locale === 'vi' ? 'vi-VN' : 'en-GB';
  const oneIn = Math.floor(1 / Math.max(chance, SMALLEST_TOLD));
  const step = 10 ** Math.max(0, Math.floor(Math.log10(oneIn)) - 1);
  return `1/${new Intl.NumberFormat(tag).format(Math.floor(oneIn / step) * step)}`;
}
