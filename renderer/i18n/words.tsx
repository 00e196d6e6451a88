import { createContext, useContext, type ReactNode } from 'react';
import type { Locale, LocalText } from '../../shared/domain/local-text.ts';
import { translator, type Catalogue, type Translate } from '../../shared/i18n/translate.ts';
import { EN } from './en.ts';
import { VI, type MessageKey } from './vi.ts';

export const CATALOGUE: Catalogue<MessageKey> = { vi: VI, en: EN };

/** The language of the screen: our words, and the choice among an office's own. */
export interface Words {
  readonly locale: Locale;
  readonly t: Translate<MessageKey>;
  readonly local: (text: LocalText) => string;
}

function wordsIn(locale: Locale): Words {
  return { locale, t: translator(CATALOGUE, locale), local: (text) => text[locale] };
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
