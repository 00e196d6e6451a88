import type { Vocabulary } from './vocabulary.ts';

/** A syllable shorter than this has too many neighbours to be taken for another. */
const CORRECTED_MIN_LETTERS = 3;

/**
 * The query with every unknown word replaced by the known one that is one letter or one swap away and goes best with
 * its neighbours: kai sinh → khai sinh, though lai is as near. A known word was meant, and the last may be half typed.
 */
export function correctWords(words: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const corrected: string[] = [];
  for (const [at, word] of words.entries()) {
    const isLast = at === words.length - 1;
    const isBegun = isLast && vocabulary.counts.atPrefix(word).size > 0;
    const before = corrected.at(-1) ?? '';
    const after = words[at + 1] ?? '';
    corrected.push(isBegun ? word : bestForm(word, before, after, vocabulary));
  }
  return corrected;
}

function bestForm(word: string, before: string, after: string, vocabulary: Vocabulary): string {
  const { counts, pairs } = vocabulary;
  if (counts.has(word) || word.length < CORRECTED_MIN_LETTERS || /\d/.test(word)) return word;
  const near = [...counts.fuzzyGet(word, 1).keys(), ...swapsOf(word)].filter((form) =>
    counts.has(form),
  );
  const weigh = (form: string): number =>
    (pairs.has(`${before} ${form}`) ? 1 : 0) +
    (pairs.has(`${form} ${after}`) ? 1 : 0) +
    // Less than any pair: how common the word is.
    1 -
    1 / (counts.get(form) ?? 1);
  return near.toSorted((a, b) => weigh(b) - weigh(a))[0] ?? word;
}

function swapsOf(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [first, second] = [word.charAt(at), word.charAt(at + 1)];
    return word.slice(0, at) + second + first + word.slice(at + 2);
  });
}
