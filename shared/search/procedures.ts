import MiniSearch from 'minisearch';
import type { Procedure } from '../contract/kiosk-config.ts';
import { correctWords } from './correct.ts';
import { officialWords, spellOut, tellingWords } from './everyday-words.ts';
import { searchWords } from './fold.ts';
import { rank } from './rank.ts';
import { splitRun } from './split-run.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

interface Row {
  readonly id: number;
  readonly name: string;
  readonly field: string;
  readonly code: string;
}

interface Entry {
  readonly procedure: Procedure;
  /** Its name with abbreviations spelt out, without the words that tell nothing. */
  readonly words: readonly string[];
}

export interface ProcedureIndex {
  readonly entries: readonly Entry[];
  readonly vocabulary: Vocabulary;
  readonly search: MiniSearch<Row>;
}

export interface ProcedureFilter {
  /** Only this field (lĩnh vực), as the procedures name it; `null` = all. */
  readonly field: string | null;
  readonly limit: number;
}

/** A code is meant when it is met; a name says more than its field. */
const BOOST = { code: 6, name: 3, field: 1 };

/** A name that repeats a word is not more about it: little weight on the count, much on a short name. */
const BM25 = { k: 0.3, b: 0.9, d: 0.5 };

/** Made once per config. */
export function indexProcedures(procedures: readonly Procedure[]): ProcedureIndex {
  const entries = procedures.map((procedure) => ({
    procedure,
    words: spellOut(tellingWords(procedure.name)),
  }));
  const search = new MiniSearch<Row>({
    fields: ['name', 'field', 'code'],
    tokenize: (text) => [...searchWords(text)],
    processTerm: (term) => term,
    searchOptions: {
      boost: BOOST,
      bm25: BM25,
      // The last word may be half typed, and so may a code.
      prefix: (term, at, asked) => at === asked.length - 1 || /\d/.test(term),
    },
  });
  const rows = entries.map(rowOf);
  search.addAll(rows);
  const vocabulary = readVocabulary(procedures.flatMap(({ name, field }) => [name, field]));
  return { entries, vocabulary, search };
}

function rowOf({ procedure, words }: Entry, id: number): Row {
  // The second part of a code is what people read out: 1.001193 is found by 001193 too.
  const [, rest = ''] = procedure.code.split(/\.(.*)/s);
  return { id, name: words.join(' '), field: procedure.field, code: `${procedure.code} ${rest}` };
}

/**
 * The procedures that a citizen may mean, best first: missing diacritics, one wrong letter in a word, swapped letters,
 * missing spaces, everyday words and common abbreviations are forgiven. An empty query lists the field by name.
 */
export function findProcedures(
  index: ProcedureIndex,
  query: string,
  { field, limit }: ProcedureFilter,
): readonly Procedure[] {
  const { entries, vocabulary } = index;
  const listed = entries.filter(({ procedure }) => field === null || procedure.field === field);
  if (query.trim() === '') return byName(listed).slice(0, limit);
  const typed = tellingWords(query).flatMap((word) => splitRun(word, vocabulary));
  const readings = [typed, officialWords(typed)].map((words) => correctWords(words, vocabulary));
  const results = readings.map((words) => scores(index, words));
  return listed
    .map((entry) => ({ entry, score: Math.max(...results.map((found) => found.get(entry) ?? 0)) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry.procedure);
}

function scores(
  { entries, search }: ProcedureIndex,
  asked: readonly string[],
): ReadonlyMap<Entry, number> {
  const found = new Map<Entry, number>();
  for (const { id, score, queryTerms, terms } of search.search(asked.join(' '))) {
    const entry = entries[Number(id)];
    if (!entry) continue;
    const hits = new Set(queryTerms);
    const held = asked.filter((word) => hits.has(word)).length;
    found.set(entry, rank({ score, words: entry.words, held, met: new Set(terms) }, asked));
  }
  return found;
}

function byName(entries: readonly Entry[]): readonly Procedure[] {
  return entries
    .map(({ procedure }) => procedure)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
}

export interface ProcedureField {
  readonly name: string;
  readonly count: number;
}

/** The fields (lĩnh vực) with the number of their procedures, the largest first. */
export function procedureFields({ entries }: ProcedureIndex): readonly ProcedureField[] {
  const groups = Map.groupBy(entries, ({ procedure }) => procedure.field);
  return Array.from(groups, ([name, group]) => ({ name, count: group.length })).toSorted(
    (a, b) => b.count - a.count || a.name.localeCompare(b.name, 'vi'),
  );
}
