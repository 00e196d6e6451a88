import { applyKey } from './apply.ts';
import type { InputMethod } from './commands.ts';
import { readWord, writeLetter } from './letters.ts';
import { isSyllable } from './syllable.ts';
import { tonePlace, type TonePlacement } from './tone-place.ts';
import { isSound, type Word } from './word.ts';

export interface TypingRules {
  readonly method: InputMethod;
  readonly placement: TonePlacement;
  /** Longest text in UTF-16 units; a key that would pass it is ignored. */
  readonly maxLength: number;
}

/** A word in the making: letters that already stood at the caret's sides, and the keys typed since. */
export interface Composition {
  readonly before: string;
  readonly keys: string;
  readonly after: string;
}

/** `caret` counts UTF-16 units from the beginning of the word. */
export interface Shown {
  readonly text: string;
  readonly caret: number;
}

/** What the keys show while the word grows. What can't become Vietnamese stays as it was typed. */
export function showWord(composition: Composition, rules: TypingRules): Shown {
  const word = typeWord(composition, rules.method);
  if (word === null || !(word.undone || isSound(word))) return asTyped(composition);
  return written(word, rules.placement);
}

/** What the keys show when the word ends: marks on half a syllable (`úe` of users) are taken back. */
export function showEndedWord(composition: Composition, rules: TypingRules): Shown {
  const { before, after } = composition;
  const word = typeWord(composition, rules.method);
  const mended = before + after !== '';
  if (word === null || word.undone || mended || isSyllable(word.letters, word.tone, 'whole'))
    return showWord(composition, rules);
  return asTyped(composition);
}

/** Keys of another alphabet, or letters that came with their marks, are shown as they are. */
const KEYS = /^[\da-z]*$/i;
/** Keys of one word; a syllable with every correction that fingers make has fewer. Each key weighs all before it anew. */
const MOST_KEYS = 40;

function typeWord({ before, keys, after }: Composition, method: InputMethod): Word | null {
  const read = readWord(before + after);
  if (read === null || !KEYS.test(keys) || keys.length > MOST_KEYS) return null;
  let word: Word = {
    letters: read.letters,
    tone: read.tone,
    caret: before.length,
    aloneAt: -1,
    undone: false,
  };
  for (const key of keys) word = applyKey(word, key, method);
  return word;
}

function asTyped({ before, keys, after }: Composition): Shown {
  return { text: before + keys + after, caret: before.length + keys.length };
}

export function written(word: Word, placement: TonePlacement): Shown {
  const at = tonePlace(word.letters, placement);
  const letters = word.letters.map((letter, index) =>
    writeLetter(letter, index === at ? word.tone : 'level'),
  );
  return { text: letters.join(''), caret: letters.slice(0, word.caret).join('').length };
}
