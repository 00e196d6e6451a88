import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctWords } from '../../../shared/search/correct.ts';
import { splitRun } from '../../../shared/search/split-run.ts';
import { readVocabulary } from '../../../shared/search/vocabulary.ts';

const VOCABULARY = readVocabulary([
  'Đăng ký kết hôn',
  'Kê khai',
  'thôn',
  'khai sinh',
  'đăng ký lại',
  'lại, lại, lại',
  'hai con',
]);

describe('a run of letters', () => {
  test.each([
    ['khaisinh', ['khai', 'sinh']],
    ['dangkykethon', ['dang', 'ki', 'ket', 'hon']],
    ['thonkhai', ['thon', 'khai']],
    ['khai', ['khai']],
    ['sinhx', ['sinhx']],
    ['abcdefgh', ['abcdefgh']],
    ['keth', ['keth']],
  ])('%s reads as %j', (run, words) => {
    expect(splitRun(run, VOCABULARY)).toEqual(words);
  });

  test('is read as known words or left alone, and nothing of it is lost', () => {
    const piece = fc.constantFrom('dang', 'ket', 'hon', 'khai', 'sinh', 'thon', 'x');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8, size: 'max' }), (parts) => {
        const run = parts.join('');
        const words = splitRun(run, VOCABULARY);
        expect(words.join('')).toBe(run);
        const isSplit = words.length > 1;
        expect(words.every((word) => VOCABULARY.counts.has(word) || !isSplit)).toBe(true);
        expect(words.length).toBeLessThanOrEqual(parts.length);
      }),
    );
  });

  test('without an end is not worth the work', () => {
    const run = 'khai'.repeat(500);
    expect(splitRun(run, VOCABULARY)).toEqual([run]);
  });
});

describe('an unknown word', () => {
  test.each([
    ['kai sinh', 'khai sinh'],
    ['kai con', 'hai con'],
    ['kai', 'lai'],
    ['khia sinh', 'khai sinh'],
    ['khai sinhh', 'khai sinh'],
    ['khxi sinh', 'khai sinh'],
    ['dang ki kte hon', 'dang ki ket hon'],
    ['khai si', 'khai si'],
    ['khai sinh ab', 'khai sinh ab'],
    ['khxx sinh', 'khxx sinh'],
    ['thon khai', 'thon khai'],
    ['1001192 khai', '1001192 khai'],
  ])('%s is read as %s', (words, corrected) => {
    expect(correctWords(words.split(' '), VOCABULARY).join(' ')).toBe(corrected);
  });
});
