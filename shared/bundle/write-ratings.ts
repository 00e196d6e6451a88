import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { KioskSettings } from '../contract/kiosk-config.ts';
import { MAX_BATCH_ENTRIES } from '../contract/wire.ts';
import { type Locale } from '../domain/local-text.ts';
import { RATINGS_CSV_MESSAGES, type RatingsCsvKey } from '../i18n/ratings-csv.ts';
import { translator, type Translate } from '../i18n/translate.ts';
import { readBody, type Draft, type Entry } from '../log/entry.ts';
import type { RatingGiven } from '../log/kinds.ts';
import { csvLine } from './csv-line.ts';
import type { BundlePiece, BundleSource, EntryRun } from './write-bundle.ts';

export interface RatingsOrder {
  readonly run: EntryRun;
  readonly settings: Pick<KioskSettings, 'roster' | 'scale' | 'counter' | 'questionnaire'>;
  readonly locale: Locale;
}

/** What was said of a rating later. `level` null: withdrawn; undefined: it stands. */
interface Later {
  readonly level?: number | null;
  readonly reasons?: readonly string[];
}

const BYTE_ORDER_MARK = '\u{feff}';
const COLUMNS = [
  'column.seq',
  'column.day',
  'column.time',
  'column.counter',
  'column.clerk',
  'column.procedure',
  'column.level',
  'column.answer',
  'column.state',
  'column.reasons',
] as const satisfies readonly RatingsCsvKey[];

/**
 * A list for people: UTF-8 with a byte order mark, one row a rating in its last state. Comments and dossiers are not in
 * it: the centre masks the ones, and nobody needs the hashes of the others.
 */
export async function* writeRatings(
  source: Pick<BundleSource, 'read'>,
  order: RatingsOrder,
): AsyncGenerator<BundlePiece, void> {
  const { run, locale } = order;
  const words = translator(RATINGS_CSV_MESSAGES, locale);
  const later = await laterOf(source, run);
  const head = csvLine(COLUMNS.map((column) => words(column)));
  yield { bytes: utf8ToBytes(BYTE_ORDER_MARK + head), done: 0 };
  for await (const entries of batches(source, run)) {
    const rows = entries.flatMap((entry) => {
      const draft = draftOf(entry);
      if (draft?.kind !== 'rating.given') return [];
      return csvLine(rowOf(entry, draft.body, later.get(entry.seq) ?? {}, order, words));
    });
    const done = (entries.at(-1)?.seq ?? run.from) - run.from + 1;
    yield { bytes: utf8ToBytes(rows.join('')), done };
  }
}

function rowOf(
  { seq, at }: Entry,
  given: RatingGiven,
  { level: changed, reasons = [] }: Later,
  { settings, locale }: RatingsOrder,
  words: Translate<RatingsCsvKey>,
): readonly string[] {
  const { roster, scale, counter, questionnaire } = settings;
  const level = changed ?? given.level;
  const time = new Date(at + LOCAL_OFFSET_MS).toISOString();
  const answer = given.scale === scale.id ? scale.levels[level - 1]?.label[locale] : undefined;
  const state = changed === undefined ? 'given' : changed === null ? 'withdrawn' : 'changed';
  const labels = reasons.map(
    (id) => questionnaire?.reasons.find((reason) => reason.id === id)?.label[locale] ?? id,
  );
  return [
    String(seq),
    time.slice(0, 10),
    time.slice(11, 19),
    given.counter === counter.id ? counter.name[locale] : given.counter,
    roster.find(({ id }) => id === given.clerk)?.name ?? given.clerk ?? '',
    given.procedure ?? '',
    String(level),
    answer ?? '',
    words(`state.${state}`),
    labels.join('; '),
  ];
}

const LOCAL_OFFSET_MS = 7 * 3_600_000;

/** The second choices and reasons of the run, by the rating's entry: only of those ratings that have any. */
async function laterOf(
  source: Pick<BundleSource, 'read'>,
  run: EntryRun,
): Promise<ReadonlyMap<number, Later>> {
  const later = new Map<number, Later>();
  for await (const entries of batches(source, run)) {
    for (const entry of entries) {
      const draft = draftOf(entry);
      if (draft?.kind === 'rating.changed') {
        const { rating, level } = draft.body;
        later.set(rating, { ...later.get(rating), level });
      }
      if (draft?.kind === 'rating.explained') {
        const { rating, reasons } = draft.body;
        later.set(rating, { ...later.get(rating), reasons });
      }
    }
  }
  return later;
}

async function* batches(
  { read }: Pick<BundleSource, 'read'>,
  { from, to }: EntryRun,
): AsyncGenerator<readonly Entry[], void> {
  for (let seq = from; seq <= to;) {
    const entries = await read(seq, Math.min(MAX_BATCH_ENTRIES, to - seq + 1));
    const last = entries.at(-1);
    if (last === undefined) throw new Error(`entry ${seq} is not in the log`);
    yield entries;
    seq = last.seq + 1;
  }
}

/** An entry of a kind that this program doesn't know is no rating. */
function draftOf(entry: Entry): Draft | null {
  const read = readBody(entry);
  return read.ok ? read.draft : null;
}
