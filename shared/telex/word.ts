import { plainLetter, type Letter, type Mark, type Tone } from './letters.ts';
import { isSyllable, splitsOf } from './syllable.ts';

/** A word under the hands of the typist. */
export interface Word {
  readonly letters: readonly Letter[];
  readonly tone: Tone;
  /** How many letters stand left of the caret. */
  readonly caret: number;
  /** Index of a `w` that was typed alone and became ư, -1 without one. */
  readonly aloneAt: number;
  /** A key was typed twice to be itself: from then on the letters are meant as they stand. */
  readonly undone: boolean;
}

export function hasVowel(word: Word): boolean {
  return splitsOf(word.letters).some(({ vowels }) => vowels !== '');
}

/** Whether the word, so far, can be shown with its marks. */
export function isSound(word: Word): boolean {
  return isSyllable(word.letters, word.tone, 'beginning');
}

/** Inserts the key as itself at the caret. */
export function append(word: Word, key: string): Word {
  const { letters, caret } = word;
  return {
    ...word,
    letters: letters.toSpliced(caret, 0, plainLetter(key)),
    caret: caret + 1,
    aloneAt: word.aloneAt >= caret ? word.aloneAt + 1 : word.aloneAt,
  };
}

export function setMark(letters: readonly Letter[], at: number, mark: Mark): readonly Letter[] {
  return letters.map((letter, index) => (index === at ? { ...letter, mark } : letter));
}
