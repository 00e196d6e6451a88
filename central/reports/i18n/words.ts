import type { Locale } from '../../../shared/domain/local-text.ts';
import { translator, type Catalogue, type Translate } from '../../../shared/i18n/translate.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type ReportWord = keyof typeof vi;
export type Words = Translate<ReportWord>;

export const REPORT_WORDS: Catalogue<ReportWord> = { vi, en };

/** Everything that is printed in reports of one language. Values are texts: numbers are formatted before. */
export function wordsIn(locale: Locale): Words {
  return translator(REPORT_WORDS, locale);
}
