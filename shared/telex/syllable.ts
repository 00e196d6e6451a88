import { spellLetter, type Letter, type Tone } from './letters.ts';
import { LETTER_NAMES, ONSETS, bareOf, rhymesLike, type Rhyme } from './rhymes.ts';

/** Where a run of letters falls apart into consonant, vowels and closing consonant. */
export interface Split {
  readonly onset: string;
  readonly vowels: string;
  readonly coda: string;
  /** Index of the first vowel of the rhyme. */
  readonly vowelsAt: number;
}

/** How much of a word has to be there: its letters alone, a beginning of a syllable, a whole syllable. */
export type Strictness = 'letters' | 'beginning' | 'whole';

const VOWEL = /^[aeiouy]$/;
const STOP = /^[cptk]/;

/** All readings, the usual one first: `giêng` is gi + êng by its letters and g + iêng by its rhyme. */
export function splitsOf(letters: readonly Letter[]): readonly Split[] {
  const [first, second, third] = letters;
  const usual = splitAt(letters, firstVowel(letters));
  if (first?.base === 'q' && second?.base === 'u') return [splitAt(letters, 2)];
  if (first?.base === 'g' && second?.base === 'i' && third && VOWEL.test(third.base))
    return [splitAt(letters, 2), usual];
  return [usual];
}

function firstVowel(letters: readonly Letter[]): number {
  const at = letters.findIndex(({ base }) => VOWEL.test(base));
  return at === -1 ? letters.length : at;
}

function splitAt(letters: readonly Letter[], vowelsAt: number): Split {
  const rest = letters.slice(vowelsAt);
  const vowelCount = rest.findIndex(({ base }) => !VOWEL.test(base));
  const codaAt = vowelCount === -1 ? letters.length : vowelsAt + vowelCount;
  const spell = (part: readonly Letter[]): string => part.map(spellLetter).join('');
  return {
    onset: spell(letters.slice(0, vowelsAt)),
    vowels: spell(letters.slice(vowelsAt, codaAt)),
    coda: spell(letters.slice(codaAt)),
    vowelsAt,
  };
}

/** Whether the letters could be, or already are, a Vietnamese syllable. Consonants alone (QĐ, đc) always pass. */
export function isSyllable(
  letters: readonly Letter[],
  tone: Tone,
  strictness: Strictness,
): boolean {
  return splitsOf(letters).some((split) => {
    if (split.vowels === '') return split.coda === '' && tone === 'level';
    if (!ONSETS.has(split.onset)) return false;
    if (strictness !== 'letters' && !toneSuitsCoda(tone, split.coda)) return false;
    if (strictness === 'whole' && split.onset + split.coda === '' && LETTER_NAMES.has(split.vowels))
      return true;
    return rhymesLike(split.vowels).some((rhyme) => rhymeFits(rhyme, split, strictness));
  });
}

/** A word that ends in a stop has sắc or nặng; while no tone is typed yet it is only unfinished. */
function toneSuitsCoda(tone: Tone, coda: string): boolean {
  return !STOP.test(coda) || tone === 'level' || tone === 'acute' || tone === 'dot';
}

function rhymeFits(rhyme: Rhyme, { vowels, coda }: Split, strictness: Strictness): boolean {
  if (strictness === 'whole') return rhyme.vowels === vowels && rhyme.codas.includes(coda);
  if (vowels.length > rhyme.vowels.length) return false;
  if (coda !== '' && vowels.length < rhyme.vowels.length) return false;
  return (
    leadsTo(vowels, rhyme, strictness === 'beginning') &&
    rhyme.codas.some((allowed) => allowed.startsWith(coda))
  );
}

/** Whether each vowel is the rhyme's own, or its own without the mark; without `marked` any mark passes. */
function leadsTo(vowels: string, rhyme: Rhyme, marked: boolean): boolean {
  if (!marked) return rhyme.bare.startsWith(bareOf(vowels));
  return Array.from(vowels).every(
    (vowel, index) => vowel === rhyme.vowels.charAt(index) || vowel === rhyme.bare.charAt(index),
  );
}

/** The rhyme that unfinished vowels are on their way to: `ie` → `iê`, `uo` → `uô`. */
export function likelyVowels(vowels: string): string {
  const likely = rhymesLike(vowels).find(
    (rhyme) => rhyme.vowels.length === vowels.length && leadsTo(vowels, rhyme, true),
  );
  return likely?.vowels ?? vowels;
}
