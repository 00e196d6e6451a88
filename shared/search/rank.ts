/** What is known of one candidate for one query. */
export interface Candidate {
  /** BM25+ score of the index. */
  readonly score: number;
  /** Words of its name, in order. */
  readonly words: readonly string[];
  /** How many words of the query it holds. */
  readonly held: number;
  /** Its own words that the query met: more than were asked when a half-typed word has several ends. */
  readonly met: ReadonlySet<string>;
}

/** Below this share of its words a query was not about the candidate. */
const MIN_COVERAGE = 0.6;
/** So many words of a query don't all stand apart by chance: two of them have to be neighbours in the name. */
const STREWN_WORDS = 3;

/**
 * The score of the index, weighted: a missing word counts heavily, several ends of one half-typed word count as one,
 * and words that stand together count more than words that are strewn over a long name. 0 = no match.
 */
export function rank(candidate: Candidate, asked: readonly string[]): number {
  const { score, words, held, met } = candidate;
  const coverage = held / asked.length;
  const run = longestRun(words, met);
  if (coverage < MIN_COVERAGE || (asked.length >= STREWN_WORDS && run < 2)) return 0;
  const together = Math.min(1, run / asked.length);
  const phrase = ` ${words.join(' ')} `.includes(` ${asked.join(' ')} `) ? 1 : 0;
  const brevity = Math.min(1, asked.length / words.length);
  const certain = Math.min(1, asked.length / met.size);
  return score * certain * coverage ** 3 * (1 + together + phrase + brevity);
}

function longestRun(words: readonly string[], met: ReadonlySet<string>): number {
  let longest = 0;
  let run = 0;
  for (const word of words) {
    run = met.has(word) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
