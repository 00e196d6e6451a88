import { LOCALES, type Locale } from '../../shared/domain/local-text.ts';
import { translator, type MessageValues, type Translate } from '../../shared/i18n/translate.ts';
import { CONSOLE_MESSAGES, type ConsoleKey } from './messages.ts';

const TRANSLATORS: Readonly<Record<Locale, Translate<ConsoleKey>>> = {
  vi: translator(CONSOLE_MESSAGES, 'vi'),
  en: translator(CONSOLE_MESSAGES, 'en'),
};

/** One line (or block) of what is said, before it has a language. */
export interface Line {
  readonly key: ConsoleKey;
  readonly values?: MessageValues;
}

/** All lines in Vietnamese, then all in English. */
export function inBothLanguages(lines: readonly Line[]): string {
  return LOCALES.map((locale) =>
    lines.map(({ key, values }) => TRANSLATORS[locale](key, values)).join('\n'),
  ).join(lines.length > 1 ? '\n\n' : '\n');
}

export function say(...lines: readonly Line[]): void {
  process.stdout.write(`${inBothLanguages(lines)}\n`);
}

export function complain(...lines: readonly Line[]): void {
  process.stderr.write(`${inBothLanguages(lines)}\n`);
}
