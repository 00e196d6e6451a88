import { EN } from './en.ts';
import type { Language } from './language.ts';
import { VI } from './vi.ts';

const VIETNAMESE: Language = { tag: 'vi', name: 'Tiếng Việt', base: 'vi', messages: VI };
const ENGLISH: Language = { tag: 'en', name: 'English', base: 'en', messages: EN };

/** Whatever file lies in the folder is a language: `further/README.md` says how one is made. */
const FURTHER = import.meta.glob<Language>('./further/*.ts', { eager: true, import: 'LANGUAGE' });

/** In the order of the switch. */
export const LANGUAGES: readonly Language[] = [VIETNAMESE, ENGLISH, ...Object.values(FURTHER)];

/** @param tag of a language that may be gone since: then it is Vietnamese */
export function languageOf(tag: string): Language {
  return LANGUAGES.find((language) => language.tag === tag) ?? VIETNAMESE;
}
