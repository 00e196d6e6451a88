import type { EntryVerdict } from '../../shared/contract/wire.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { CorrectedTime } from '../../shared/log/corrected-time.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { EntryBodies, RatingGiven } from '../../shared/log/kinds.ts';
import type { NewFeedback } from './feedback.ts';
import type { NewNote } from './note.ts';
import type { NewRating, ProcedureAnswer, RatingState } from './rating.ts';
import type { NamesIn } from './names-in.ts';
import type { Fault, ReadEntry } from './read-entries.ts';

type RatingExplained = EntryBodies['rating.explained'];

/** What the unit knows of the names in a batch. `scales`: number of levels by id. */
export interface Known {
  readonly clerks: ReadonlySet<string>;
  readonly counters: ReadonlySet<string>;
  readonly scales: ReadonlyMap<string, number>;
}

export interface Judgement {
  readonly verdicts: readonly EntryVerdict[];
  readonly quarantined: readonly { readonly entry: Entry; readonly fault: Fault }[];
  /** Ratings that are new, each in its final state. */
  readonly given: readonly NewRating[];
  /** Ratings that were stored before, as they were and as they are now. */
  readonly changed: readonly { readonly before: RatingState; readonly after: RatingState }[];
  readonly notes: readonly NewNote[];
  readonly feedback: readonly NewFeedback[];
  readonly procedures: readonly ProcedureAnswer[];
}

/**
 * Decides entry by entry, in order, what counts. An entry that can't count is set aside with a code and stops nothing.
 * @param stored the device's earlier ratings that the entries refer to
 * @param times when each of the entries really happened, by sequence number
 */
export function judgeEntries(
  entries: readonly ReadEntry[],
  known: Known,
  stored: readonly RatingState[],
  times: ReadonlyMap<number, CorrectedTime>,
): Judgement {
  const drawn: Drawn = {
    given: new Map(),
    current: new Map(stored.map((rating) => [rating.seq, rating])),
    notes: [],
    feedback: [],
    procedures: [],
  };
  const verdicts: EntryVerdict[] = [];
  const quarantined: { entry: Entry; fault: Fault }[] = [];
  for (const read of entries) {
    const { seq, at } = read.entry;
    const fault = judge(read, known, times.get(seq) ?? { at, certain: false }, drawn);
    if (fault !== null) quarantined.push({ entry: read.entry, fault });
    verdicts.push(
      fault === null
        ? { seq, verdict: 'stored' }
        : { seq, verdict: 'quarantined', code: fault.code },
    );
  }
  const { given, current, ...said } = drawn;
  const changed = stored.flatMap((before) => {
    const after = current.get(before.seq);
    return after === undefined || after === before ? [] : [{ before, after }];
  });
  return { verdicts, quarantined, given: [...given.values()], changed, ...said };
}

/** What has been drawn from a run so far. */
interface Drawn {
  readonly given: Map<number, NewRating>;
  readonly current: Map<number, RatingState>;
  readonly notes: NewNote[];
  readonly feedback: NewFeedback[];
  readonly procedures: ProcedureAnswer[];
}

function judge(read: ReadEntry, known: Known, time: CorrectedTime, drawn: Drawn): Fault | null {
  if (read.fault !== null) return read.fault;
  const { entry, draft, names } = read;
  const { given, current, notes, feedback, procedures } = drawn;
  const isRating = (seq: number): boolean => given.has(seq) || current.has(seq);
  const fault = unknownName(names, known, isRating);
  if (fault !== null) return fault;
  if (draft.kind === 'rating.given') {
    const levels = known.scales.get(draft.body.scale) ?? 0;
    if (draft.body.level > levels) return levelFault(draft.body.level, levels);
    given.set(entry.seq, newRating(entry, draft.body, levels, time));
  }
  if (draft.kind === 'procedure.rated') {
    const { rating: ratingSeq, scale: scaleId, level } = draft.body;
    const levels = known.scales.get(scaleId) ?? 0;
    if (level > levels) return levelFault(level, levels);
    procedures.push({ seq: entry.seq, ratingSeq, day: localDay(time.at), scaleId, level });
  }
  if (draft.kind === 'rating.explained') {
    const rating = given.get(draft.body.rating) ?? current.get(draft.body.rating);
    if (rating !== undefined) notes.push(newNote(entry, time, draft.body, rating.clerkId));
  }
  if (draft.kind === 'feedback.given')
    feedback.push({ seq: entry.seq, day: localDay(time.at), sealed: draft.body.sealed });
  if (draft.kind === 'rating.changed') {
    const { rating: seq, level } = draft.body;
    return changeIn(given, seq, level, entry.seq) ?? changeIn(current, seq, level, entry.seq);
  }
  return null;
}

function newNote(
  entry: Entry,
  time: CorrectedTime,
  body: RatingExplained,
  clerkId: string | null,
): NewNote {
  const { rating: ratingSeq, reasons, comment } = body;
  return { seq: entry.seq, ratingSeq, clerkId, day: localDay(time.at), reasons, comment };
}

function unknownName(
  names: NamesIn,
  known: Known,
  isRating: (seq: number) => boolean,
): Fault | null {
  const { clerk, counter, scale, rating } = names;
  if (clerk !== null && !known.clerks.has(clerk)) return { code: 'unknown-clerk', detail: clerk };
  if (counter !== null && !known.counters.has(counter))
    return { code: 'unknown-counter', detail: counter };
  if (scale !== null && !known.scales.has(scale)) return { code: 'unknown-scale', detail: scale };
  if (rating !== null && !isRating(rating))
    return { code: 'unknown-rating', detail: String(rating) };
  return null;
}

/** Changes the rating where `ratings` has it; `level` null withdraws it, and a later change brings it back. */
function changeIn<R extends RatingState>(
  ratings: Map<number, R>,
  seq: number,
  level: number | null,
  changedSeq: number,
): Fault | null {
  const rating = ratings.get(seq);
  if (rating === undefined) return null;
  if (level !== null && level > rating.levels) return levelFault(level, rating.levels);
  // Counted late, after a person let it, a change gives way to a newer one.
  if (rating.changedSeq !== null && rating.changedSeq > changedSeq) return null;
  const withdrawn = level === null;
  ratings.set(seq, { ...rating, level: level ?? rating.level, withdrawn, changedSeq });
  return null;
}

function levelFault(level: number, levels: number): Fault {
  return { code: 'body-invalid', detail: `level ${level} of a scale with ${levels}` };
}

function newRating(
  entry: Entry,
  body: RatingGiven,
  levels: number,
  time: CorrectedTime,
): NewRating {
  return {
    seq: entry.seq,
    day: localDay(time.at),
    scaleId: body.scale,
    levels,
    clerkId: body.clerk,
    counterId: body.counter,
    procedureCode: body.procedure,
    level: body.level,
    withdrawn: false,
    changedSeq: null,
    dossier: body.dossier,
    counted: true,
    givenLevel: body.level,
    ratedAt: new Date(entry.at),
    correctedAt: new Date(time.at),
    timeCertain: time.certain,
    sessionId: body.session,
    opening: body.opening,
    locale: body.locale,
    shownMs: body.shownMs,
  };
}
