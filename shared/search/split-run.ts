import { searchWords } from './fold.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shorter runs of letters are rather a typing error than two words. */
const SPLIT_MIN_LETTERS = 5;
const PIECE_MIN_LETTERS = 2;
/** No citizen writes more without a space; the work grows with the square. */
const SPLIT_MAX_LETTERS = 60;

interface Reading {
  readonly pieces: readonly string[];
  readonly knownPairs: number;
}

/**
 * An unknown run of letters as known words, for those who leave out the spaces: khaisinh → khai sinh.
 * The fewest words, and among those the ones that are known as neighbours: ket hon rather than ke thon.
 */
export function splitRun(run: string, vocabulary: Vocabulary): readonly string[] {
  const isWord = vocabulary.counts.has(run);
  if (isWord || run.length < SPLIT_MIN_LETTERS || run.length > SPLIT_MAX_LETTERS) return [run];
  const best: (Reading | undefined)[] = [{ pieces: [], knownPairs: 0 }];
  for (let end = PIECE_MIN_LETTERS; end <= run.length; end += 1)
    for (let start = 0; start <= end - PIECE_MIN_LETTERS; start += 1) {
      const longer = extend(best[start], run.slice(start, end), vocabulary);
      if (longer && isBetter(longer, best[end])) best[end] = longer;
    }
  return best[run.length]?.pieces ?? [run];
}

function extend(
  before: Reading | undefined,
  letters: string,
  { counts, pairs }: Vocabulary,
): Reading | null {
  const [piece = ''] = searchWords(letters);
  if (!before || !counts.has(piece)) return null;
  const known = pairs.has(`${before.pieces.at(-1) ?? ''} ${piece}`) ? 1 : 0;
  return { pieces: [...before.pieces, piece], knownPairs: before.knownPairs + known };
}

function isBetter(reading: Reading, other: Reading | undefined): boolean {
  if (!other || reading.pieces.length !== other.pieces.length)
    return reading.pieces.length < (other?.pieces.length ?? Infinity);
  return reading.knownPairs > other.knownPairs;
}
