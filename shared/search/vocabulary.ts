import SearchableMap from 'minisearch/SearchableMap';
import { searchWords } from './fold.ts';

/** What the procedures use. A word of a query that is among its words was meant as it stands. */
export interface Vocabulary {
  /** How often each word stands in the names and fields. */
  readonly counts: SearchableMap<number>;
  /** Neighbours, with a space between them. */
  readonly pairs: ReadonlySet<string>;
}

export function readVocabulary(texts: readonly string[]): Vocabulary {
  const counts = new SearchableMap<number>();
  const pairs = new Set<string>();
  for (const text of texts) {
    let before = '';
    for (const word of searchWords(text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      pairs.add(`${before} ${word}`);
      before = word;
    }
  }
  return { counts, pairs };
}
