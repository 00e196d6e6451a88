import { z } from 'zod';
import { diskStateSchema, type DiskState } from '../domain/disk.ts';
import { COMMENT_MAX_LENGTH } from '../domain/questionnaire.ts';
import {
  logCarriedSchema,
  logContinuedSchema,
  type LogCarried,
  type LogContinued,
} from './continued.ts';

/** How the citizen came to the faces (domain.md §8.1–§8.3). */
export type Opening = 'always' | 'receipt' | 'keypad' | 'queue' | 'clerk-done' | 'no-code';
/** What a citizen can mend, and what the kiosk could not do at that moment. */
export type RefusedOpening =
  | 'empty'
  | 'not-a-code'
  | 'unit-unknown'
  | 'sequence-length'
  | 'impossible-date'
  | 'future-date'
  | 'other-office'
  | 'already-rated'
  | 'unreadable'
  | 'no-clerk'
  | 'busy';
/** `handed-over`: to the clerk who signed in next. `elsewhere`: the same clerk signed in at another kiosk. */
export type SessionEnd =
  'signed-out' | 'idle' | 'shift-end' | 'removed' | 'handed-over' | 'elsewhere';
export type RefusedSignIn = 'wrong-pin' | 'locked';
export type HostKind = 'electron' | 'browser';

/** Body of each entry kind. Identifiers are those of the kiosk config; times are ms. */
export interface EntryBodies {
  readonly 'device.started': {
    readonly app: string;
    readonly host: HostKind;
    readonly recovered: readonly Recovery[];
  };
  readonly 'device.stopped': { readonly reason: 'quit' | 'suspend' };
  readonly 'session.opened': {
    readonly session: string;
    readonly clerk: string;
    readonly counter: string;
  };
  readonly 'session.closed': { readonly session: string; readonly reason: SessionEnd };
  readonly 'session.paused': { readonly session: string };
  readonly 'session.resumed': { readonly session: string };
  /** A supervisor opened a PIN that wrong tries had locked. */
  readonly 'session.unlocked': { readonly clerk: string; readonly by: string };
  readonly 'session.refused': { readonly clerk: string; readonly reason: RefusedSignIn };
  readonly 'window.opened': {
    readonly opening: Opening;
    readonly procedure: string | null;
    readonly dossier: string | null;
  };
  readonly 'window.expired': { readonly shownMs: number };
  /** Somebody tried to open the faces and could not. `dossier` where it was known by then. */
  readonly 'window.refused': {
    readonly opening: Opening;
    readonly reason: RefusedOpening;
    readonly dossier: string | null;
  };
  /** Taps that came too soon after a rating, and count for nothing. */
  readonly 'presses.ignored': { readonly count: number };
  /** A citizen said that the clerk on the screen did not serve them. */
  readonly 'clerk.disowned': { readonly session: string; readonly clerk: string };
  readonly 'rating.given': RatingGiven;
  readonly 'rating.changed': { readonly rating: number; readonly level: number | null };
  readonly 'rating.explained': {
    readonly rating: number;
    readonly reasons: readonly string[];
    readonly comment: string | null;
  };
  /** The second answer of whoever gave the rating; it is about the procedure and no clerk's. */
  readonly 'procedure.rated': {
    readonly rating: number;
    readonly scale: string;
    readonly level: number;
  };
  /** A citizen's words to the office, sealed for the centre (age, base64): nobody at the kiosk can read them. */
  readonly 'feedback.given': { readonly sealed: string };
  readonly 'clock.observed': { readonly offsetMs: number; readonly roundTripMs: number };
  /** The wall clock moved against the monotonic one, or was behind the last entry at a start: by so much, at this place. */
  readonly 'clock.jumped': { readonly byMs: number };
  readonly 'log.continued': LogContinued;
  readonly 'log.carried': LogCarried;
  readonly 'config.applied': { readonly version: string };
  readonly 'disk.low': DiskState;
  readonly 'disk.recovered': DiskState;
  /** Something left by hand. `hash`: SHA-256 of the file; `staff`: whose PIN it was. */
  readonly 'export.made': {
    readonly from: number;
    readonly to: number;
    readonly hash: string;
    readonly what: 'bundle' | 'ratings';
    readonly staff: string;
  };
  readonly heartbeat: { readonly unsynced: number; readonly clerk: string | null };
}
export type EntryKind = keyof EntryBodies;

/**
 * The tap itself. `level` counts from 1 (worst) to the number of levels of `scale`;
 * `dossier` is a keyed hash of the dossier code, never the code.
 */
export interface RatingGiven {
  readonly scale: string;
  readonly level: number;
  /** Null where the citizen said that another clerk served them: then it is the counter's alone. */
  readonly clerk: string | null;
  readonly counter: string;
  readonly session: string;
  readonly procedure: string | null;
  readonly dossier: string | null;
  readonly opening: Opening;
  readonly locale: string;
  readonly shownMs: number;
}

/**
 * `…-set-aside`: what could not be part of the log is kept beside it, whole. `journal-altered`: a line was found that
 * somebody had changed; it and what follows it are kept.
 */
export type RecoveryKind =
  | 'journal-tail-trimmed'
  | 'journal-altered'
  | 'journal-completed'
  | 'journal-set-aside'
  | 'store-rebuilt'
  | 'store-set-aside'
  | 'leveldb-trimmed';

/** What the start had to mend, so that a mended log says so itself. */
export interface Recovery {
  readonly what: RecoveryKind;
  readonly entries: number;
}

const id = z.string().min(1).max(64);
const ms = z.int().min(0);
const level = z.int().min(1).max(9);
const seq = z.int().min(1);
/** The longest form in UTF-8 with the longest recipient's header, in base64. */
const SEALED_MAX_LENGTH = 24_000;
const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const opening = z.enum(['always', 'receipt', 'keypad', 'queue', 'clerk-done', 'no-code']);

const refusedOpening: z.ZodType<RefusedOpening> = z.enum([
  'empty',
  'not-a-code',
  'unit-unknown',
  'sequence-length',
  'impossible-date',
  'future-date',
  'other-office',
  'already-rated',
  'unreadable',
  'no-clerk',
  'busy',
]);

export const recoveryKindSchema: z.ZodType<RecoveryKind> = z.enum([
  'journal-tail-trimmed',
  'journal-altered',
  'journal-completed',
  'journal-set-aside',
  'store-rebuilt',
  'store-set-aside',
  'leveldb-trimmed',
]);
const recoverySchema: z.ZodType<Recovery> = z.strictObject({
  what: recoveryKindSchema,
  entries: z.int().min(0),
});

const ratingGivenSchema: z.ZodType<RatingGiven> = z.strictObject({
  scale: id,
  level,
  clerk: id.nullable(),
  counter: id,
  session: id,
  procedure: id.nullable(),
  dossier: hex64.nullable(),
  opening,
  locale: z.string().min(2).max(10),
  shownMs: ms,
});

export const bodySchemas: { readonly [K in EntryKind]: z.ZodType<EntryBodies[K]> } = {
  'device.started': z.strictObject({
    app: z.string().min(1).max(40),
    host: z.enum(['electron', 'browser']),
    recovered: z.array(recoverySchema).max(16),
  }),
  'device.stopped': z.strictObject({ reason: z.enum(['quit', 'suspend']) }),
  'session.opened': z.strictObject({ session: id, clerk: id, counter: id }),
  'session.closed': z.strictObject({
    session: id,
    reason: z.enum(['signed-out', 'idle', 'shift-end', 'removed', 'handed-over', 'elsewhere']),
  }),
  'session.paused': z.strictObject({ session: id }),
  'session.resumed': z.strictObject({ session: id }),
  'session.unlocked': z.strictObject({ clerk: id, by: id }),
  'session.refused': z.strictObject({ clerk: id, reason: z.enum(['wrong-pin', 'locked']) }),
  'window.opened': z.strictObject({ opening, procedure: id.nullable(), dossier: hex64.nullable() }),
  'window.expired': z.strictObject({ shownMs: ms }),
  'window.refused': z.strictObject({ opening, reason: refusedOpening, dossier: hex64.nullable() }),
  'presses.ignored': z.strictObject({ count: z.int().min(1) }),
  'clerk.disowned': z.strictObject({ session: id, clerk: id }),
  'rating.given': ratingGivenSchema,
  'rating.changed': z.strictObject({ rating: seq, level: level.nullable() }),
  'rating.explained': z.strictObject({
    rating: seq,
    reasons: z.array(id).max(20),
    comment: z.string().max(COMMENT_MAX_LENGTH).nullable(),
  }),
  'feedback.given': z.strictObject({ sealed: z.base64().min(1).max(SEALED_MAX_LENGTH) }),
  'procedure.rated': z.strictObject({ rating: seq, scale: id, level }),
  'clock.observed': z.strictObject({ offsetMs: z.int(), roundTripMs: ms }),
  'clock.jumped': z.strictObject({ byMs: z.int() }),
  'log.continued': logContinuedSchema,
  'log.carried': logCarriedSchema,
  'config.applied': z.strictObject({ version: hex64 }),
  'disk.low': diskStateSchema,
  'disk.recovered': diskStateSchema,
  'export.made': z.strictObject({
    from: seq,
    to: seq,
    hash: hex64,
    what: z.enum(['bundle', 'ratings']),
    staff: id,
  }),
  heartbeat: z.strictObject({ unsynced: z.int().min(0), clerk: id.nullable() }),
};
