import { createContext, useContext, type ReactNode } from 'react';
import type { Locale, LocalText } from '../../shared/domain/local-text.ts';
import { translatorOf, type Translate } from '../../shared/i18n/translate.ts';
import type { Language } from './language.ts';
import { LANGUAGES, languageOf } from './languages.ts';
import type { MessageKey } from './vi.ts';

/** The language of the screen: our words, and the choice among an office's own. */
export interface Words {
  /** Of the language that is shown. */
  readonly tag: string;
  /** How numbers and dates are written in it. */
  readonly base: Locale;
  readonly t: Translate<MessageKey>;
  readonly local: (text: LocalText) => string;
}

function wordsIn({ tag, base, messages }: Language): Words {
  return { tag, base, t: translatorOf(messages, tag, base), local: (text) => text[base] };
}

const WORDS: ReadonlyMap<string, Words> = new Map(
  LANGUAGES.map((language) => [language.tag, wordsIn(language)]),
);
const FIRST = wordsIn(languageOf(''));
const WordsContext = createContext<Words>(FIRST);

interface WordsProviderProps {
  /** Tag of a language. */
  readonly language: string;
  readonly children: ReactNode;
}

export function WordsProvider({ language, children }: WordsProviderProps): ReactNode {
  return <WordsContext value={WORDS.get(language) ?? FIRST}>{children}</WordsContext>;
}

export function useWords(): Words {
  return useContext(WordsContext);
}
