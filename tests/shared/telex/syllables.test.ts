import fc from 'fast-check';
import type { TypingRules } from '../../../shared/telex/compose.ts';
import { describe, expect, test } from 'vitest';
import { SYLLABLES, TONE_SIGNS } from './fixtures/syllables.ts';
import { HABITS, keystrokes, type Habit, type Method } from './fixtures/keystrokes.ts';
import { RULES, TELEX, VNI, typed } from './harness.ts';

const METHODS: readonly Method[] = ['telex', 'vni'];
const ways = METHODS.flatMap((method) => HABITS.map((habit) => [method, habit] as const));

/** Keys that don't give back what they were made from. */
function misfits(
  words: readonly string[],
  rules: TypingRules,
  method: Method,
  habit: Habit,
): readonly string[] {
  return words.flatMap((word) => {
    const keys = keystrokes(word, method, habit);
    const got = typed(`${keys} `, rules);
    return got === `${word} ` ? [] : [`${keys} gives ${got}, not ${word}`];
  });
}

describe('every syllable comes back', () => {
  test('the list is large', () => {
    expect(SYLLABLES.length).toBeGreaterThan(15_000);
  });

  test.each(ways)('typed as %s, %s', (method, habit) => {
    // The rarer habits take every fifth syllable: over six tones that still meets every rhyme in every tone.
    const some = habit === 'tone-last' ? SYLLABLES : SYLLABLES.filter((_, at) => at % 5 === 0);
    const old = some.map((syllable) => syllable.old);
    expect(misfits(old, RULES[method], method, habit)).toEqual([]);
  });

  test.each(ways)('with the tone in its new place, typed as %s, %s', (method, habit) => {
    const moved = SYLLABLES.filter((syllable) => syllable.old !== syllable.new);
    const words = moved.map((syllable) => syllable.new);
    expect(words.length).toBeGreaterThan(300);
    expect(misfits(words, { ...RULES[method], placement: 'new' }, method, habit)).toEqual([]);
  });

  test('in running text, in any capitals, NFC throughout', () => {
    const capitals = fc.constantFrom('none', 'first', 'all');
    const word = fc.tuple(fc.constantFrom(...SYLLABLES), capitals).map(([{ old }, style]) => {
      if (style === 'all') return old.toUpperCase();
      return style === 'first' ? old.charAt(0).toUpperCase() + old.slice(1) : old;
    });
    const sentence = fc.array(word, { minLength: 1, maxLength: 12, size: 'max' });
    fc.assert(
      fc.property(sentence, fc.constantFrom(...ways), (words, [method, habit]) => {
        const keys = words.map((each) => keystrokes(each, method, habit)).join(' ');
        const text = typed(keys, RULES[method]);
        expect(text).toBe(words.join(' '));
        expect(text).toBe(text.normalize('NFC'));
      }),
      { numRuns: 2000 },
    );
  });
});

const VOWELS = [
  ['a', 'a', 'a'],
  ['a\u0306', 'aw', 'a8'],
  ['a\u0302', 'aa', 'a6'],
  ['e', 'e', 'e'],
  ['e\u0302', 'ee', 'e6'],
  ['i', 'i', 'i'],
  ['o', 'o', 'o'],
  ['o\u0302', 'oo', 'o6'],
  ['o\u031B', 'ow', 'o7'],
  ['u', 'u', 'u'],
  ['u\u031B', 'uw', 'u7'],
  ['y', 'y', 'y'],
] as const;
const TELEX_TONES = ['', 'f', 'r', 'x', 's', 'j'];
const VNI_TONES = ['', '2', '3', '4', '1', '5'];

const vowelRows = VOWELS.flatMap(([letter, telex, vni]) =>
  TONE_SIGNS.flatMap((sign, tone) => {
    const expected = (letter + sign).normalize('NFC');
    const telexKeys = telex + (TELEX_TONES[tone] ?? '');
    const vniKeys = vni + (VNI_TONES[tone] ?? '');
    return [
      ['telex', telexKeys, expected],
      ['telex', telexKeys.toUpperCase(), expected.toUpperCase()],
      ['vni', vniKeys, expected],
      ['vni', vniKeys.toUpperCase(), expected.toUpperCase()],
    ] as const;
  }),
);

describe('vowel × tone, against Unicode composition', () => {
  test.each(vowelRows)('%s %s → %s', (method, keys, expected) => {
    expect(typed(keys, method === 'telex' ? TELEX : VNI)).toBe(expected);
  });
});
