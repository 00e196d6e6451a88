import type { Letter } from './letters.ts';
import { likelyVowels, splitsOf } from './syllable.ts';
import { bareOf } from './rhymes.ts';

/** Old style writes hòa, hòe, thúy; new style writes hoà, hoè, thuý. They differ in nothing else. */
export type TonePlacement = 'old' | 'new';

const OPEN_PAIRS: ReadonlySet<string> = new Set(['oa', 'oe', 'uy']);

/**
 * Index of the letter that carries the tone, -1 when no vowel can.
 * Marked vowel first (the last one: ươ → ơ), then the last vowel before a consonant, then the middle of three, then the first of two.
 */
export function tonePlace(letters: readonly Letter[], placement: TonePlacement): number {
  const [split] = splitsOf(letters);
  if (!split || split.vowels === '') return -1;
  const vowels = likelyVowels(split.vowels);
  const bare = bareOf(vowels);
  const marked = Array.from(vowels).findLastIndex((vowel, index) => vowel !== bare.charAt(index));
  return split.vowelsAt + (marked === -1 ? unmarkedPlace(bare, split.coda, placement) : marked);
}

function unmarkedPlace(vowels: string, coda: string, placement: TonePlacement): number {
  if (coda !== '') return vowels.length - 1;
  if (vowels.length > 2) return 1;
  return placement === 'new' && OPEN_PAIRS.has(vowels) ? 1 : 0;
}
