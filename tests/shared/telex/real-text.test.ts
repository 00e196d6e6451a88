import { describe, expect, test } from 'vitest';
import { demoProcedures } from '../../../central/demo/procedures.ts';
import { HABITS, keystrokes, type Method } from './fixtures/keystrokes.ts';
import { RULES, typed } from './harness.ts';

describe('real text', () => {
  const names = demoProcedures().map(({ name }) => name);
  const ways = (['telex', 'vni'] as const).flatMap((method: Method) =>
    HABITS.map((habit) => [method, habit] as const),
  );

  /** Official texts mix both placements, so a word is right when either style gives it back. */
  function comesBack(word: string, method: Method, keys: string): boolean {
    return (['old', 'new'] as const).some(
      (placement) => typed(`${keys} `, { ...RULES[method], placement }) === `${word} `,
    );
  }

  test.each(ways)('every word of every procedure comes back, %s, %s', (method, habit) => {
    const words = new Set(names.flatMap((name) => name.match(/\p{L}+/gu) ?? []));
    // Two syllables written as one: its letters are as foreign as those of windows.
    words.delete('Nitơ');
    expect(words.size).toBeGreaterThan(600);
    const lost = [...words].filter(
      (word) => !comesBack(word, method, keystrokes(word, method, habit)),
    );
    expect(lost).toEqual([]);
  });
});
