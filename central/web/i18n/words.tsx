import { createContext, useContext, type ReactNode } from 'react';
import type { Locale, LocalText } from '../../../shared/domain/local-text.ts';
import { DOSSIER_FAULT_MESSAGES } from '../../../shared/i18n/dossier-faults.ts';
import { PROBLEM_MESSAGES } from '../../../shared/i18n/problems.ts';
import { translator, type Translate } from '../../../shared/i18n/translate.ts';
import { ACT_WORDS } from './act-messages.ts';
import { DOSSIER_WORDS } from './dossier-messages.ts';
import { EN } from './en.ts';
import { FIGURE_WORDS } from './figure-messages.ts';
import { FLAG_WORDS } from './flag-messages.ts';
import { formatsIn, type Formats } from './formats.ts';
import { PEOPLE_WORDS } from './people-messages.ts';
import { REPORT_WORDS } from './report-messages.ts';
import { RETENTION_WORDS } from './retention-messages.ts';
import { RIGHTS_WORDS } from './rights-messages.ts';
import { VI } from './vi.ts';
import { OFFICE_WORDS } from './office-messages.ts';
import { BUNDLE_MESSAGES } from './bundle-messages.ts';
import { STANDING_MESSAGES } from './standing-messages.ts';
import { WATCH_WORDS } from './watch-messages.ts';

export const CATALOGUE = {
  vi: {
    ...PROBLEM_MESSAGES.vi,
    ...ACT_WORDS.vi,
    ...BUNDLE_MESSAGES.vi,
    ...DOSSIER_FAULT_MESSAGES.vi,
    ...DOSSIER_WORDS.vi,
    ...FIGURE_WORDS.vi,
    ...FLAG_WORDS.vi,
    ...REPORT_WORDS.vi,
    ...RIGHTS_WORDS.vi,
    ...RETENTION_WORDS.vi,
    ...PEOPLE_WORDS.vi,
    ...STANDING_MESSAGES.vi,
    ...WATCH_WORDS.vi,
    ...OFFICE_WORDS.vi,
    ...VI,
  },
  en: {
    ...PROBLEM_MESSAGES.en,
    ...ACT_WORDS.en,
    ...BUNDLE_MESSAGES.en,
    ...DOSSIER_FAULT_MESSAGES.en,
    ...DOSSIER_WORDS.en,
    ...FIGURE_WORDS.en,
    ...FLAG_WORDS.en,
    ...REPORT_WORDS.en,
    ...RIGHTS_WORDS.en,
    ...RETENTION_WORDS.en,
    ...PEOPLE_WORDS.en,
    ...STANDING_MESSAGES.en,
    ...WATCH_WORDS.en,
    ...OFFICE_WORDS.en,
    ...EN,
  },
} as const;
export type MessageKey = keyof typeof CATALOGUE.vi;

/** The language of the page: our words, the choice among an office's own, numbers and times. */
export interface Words {
  readonly locale: Locale;
  readonly t: Translate<MessageKey>;
  readonly local: (text: LocalText) => string;
  readonly formats: Formats;
}

function wordsIn(locale: Locale): Words {
  return {
    locale,
    t: translator<MessageKey>(CATALOGUE, locale),
    local: (text) => text[locale],
    formats: formatsIn(locale),
  };
}

const WORDS: Readonly<Record<Locale, Words>> = { vi: wordsIn('vi'), en: wordsIn('en') };
const WordsContext = createContext<Words>(WORDS.vi);

interface WordsProviderProps {
  readonly locale: Locale;
  readonly children: ReactNode;
}

export function WordsProvider({ locale, children }: WordsProviderProps): ReactNode {
  return <WordsContext value={WORDS[locale]}>{children}</WordsContext>;
}

export function useWords(): Words {
  return useContext(WordsContext);
}
