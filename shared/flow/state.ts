import type { SendFailure } from '../outbox/settle.ts';
import type { Badge } from '../domain/badge.ts';
import { DEFAULT_LOCALE } from '../domain/local-text.ts';
import type { InputMethod } from '../telex/commands.ts';
import type { TypingState } from '../telex/typing.ts';
import { PLAIN, type Comfort } from './comfort.ts';
import type { ClerkSide, OnBreak } from './clerk-side-state.ts';
import type { Desk } from './desk-state.ts';
import type { FeedbackTap, LookingUp } from './look-up-state.ts';
import type { OpeningSettings } from '../contract/counter-settings.ts';
import type { Opening } from '../log/kinds.ts';
import type { Rules } from './rules.ts';
import type { OpeningFault, Visit } from './visit.ts';

/** A clerk signed in at this counter. Times are ms of the flow's own clock, like every `at` and `since` here. */
export interface Session {
  readonly id: string;
  readonly clerk: string;
  readonly openedAt: number;
  /** End of the opening hours, or null outside them. */
  readonly endsAt: number | null;
  /** The clerk has left the counter for a while and will come back. */
  readonly onBreak: boolean;
}

/**
 * What a face or its undo writes: a first rating, its withdrawal, or the citizen's second choice for it.
 * `id` counts what was written, `rating` is the seq of the first rating.
 */
export type FaceTap = { readonly id: number; readonly visit: Visit } & (
  | { readonly kind: 'give'; readonly level: number; readonly shownMs: number }
  | { readonly kind: 'withdraw'; readonly rating: number }
  | { readonly kind: 'revise'; readonly rating: number; readonly level: number }
);

/** What a citizen added to a rating; never empty. */
export interface ExplainTap {
  readonly id: number;
  readonly kind: 'explain';
  readonly visit: Visit;
  readonly rating: number;
  readonly level: number;
  readonly reasons: readonly string[];
  readonly comment: string | null;
}
/** The second, optional answer: `answer` is about the procedure, `level` what was said of the clerk before. */
export interface ProcedureTap {
  readonly id: number;
  readonly kind: 'procedure';
  readonly visit: Visit;
  readonly rating: number;
  readonly level: number;
  readonly answer: number;
}
export type Tap = FaceTap | ExplainTap | ProcedureTap | FeedbackTap;

/** The optional questions after a tap. It lives here alone until it is an entry; `since`: when the rating was stored. */
export interface Explaining {
  readonly name: 'explaining';
  readonly session: Session;
  readonly visit: Visit;
  readonly rating: number;
  readonly level: number;
  readonly step: 'reasons' | 'comment';
  /** Ids of the questionnaire, in the order in which they were chosen. */
  readonly reasons: readonly string[];
  readonly comment: TypingState;
  readonly method: InputMethod;
  readonly since: number;
}

export type PinRefusal =
  | { readonly reason: 'wrong'; readonly triesLeft: number }
  | { readonly reason: 'waiting'; readonly waitMs: number }
  | { readonly reason: 'locked' }
  | { readonly reason: 'unknown-clerk' };

/**
 * `centre-needed`: only the centre can say where the log goes on; `copies-forked`: a person must look at two logs first;
 * `unheard`: in a browser, the centre must hear of a start before ratings begin.
 */
export type OutOfService =
  'storage' | 'no-space' | 'start' | 'centre-needed' | 'copies-forked' | 'unheard';

export type View =
  | { readonly name: 'starting' }
  | {
      readonly name: 'enrolling';
      /** The kiosk has a log already, and the centre no longer takes its credential. */
      readonly again: boolean;
      readonly busy: boolean;
      readonly failure: SendFailure | null;
    }
  | {
      readonly name: 'out-of-service';
      readonly reason: OutOfService;
      readonly session: Session | null;
      readonly pending: Tap | null;
      readonly since: number;
    }
  | { readonly name: 'waiting' }
  /** `session`: of the clerk who hands over, or is asked for the PIN again; it goes on until another one begins. */
  | { readonly name: 'choosing-clerk'; readonly session: Session | null }
  | {
      readonly name: 'entering-pin';
      readonly session: Session | null;
      readonly clerk: string;
      readonly checking: boolean;
      readonly refusal: PinRefusal | null;
    }
  | {
      readonly name: 'rating';
      readonly session: Session;
      readonly since: number;
      readonly revising: number | null;
      readonly visit: Visit;
      /** Why a code did not open the faces, where they are there without one. */
      readonly fault: OpeningFault | null;
      /** Taps that came too soon after the one before. */
      readonly repeats: { readonly count: number; readonly until: number } | null;
    }
  /** A clerk is there, and something has to open the faces. */
  | {
      readonly name: 'inviting';
      readonly session: Session;
      readonly since: number;
      readonly fault: OpeningFault | null;
    }
  /** Date and sequence of the code, as far as they are typed; gone with the view. */
  | {
      readonly name: 'typing-code';
      readonly session: Session;
      readonly digits: string;
      readonly shown: string;
      readonly fault: OpeningFault | null;
      readonly isReady: boolean;
    }
  | {
      readonly name: 'reading-code';
      readonly session: Session;
      readonly ask: number;
      readonly opening: Opening;
      readonly procedure: string | null;
      readonly since: number;
    }
  | {
      readonly name: 'saving';
      readonly session: Session;
      readonly tap: FaceTap;
      readonly since: number;
    }
  | Explaining
  | {
      readonly name: 'saving-explanation';
      readonly session: Session;
      readonly tap: ExplainTap;
      /** Whether somebody is still there to be asked about the procedure. */
      readonly goesOn: boolean;
      readonly since: number;
    }
  | {
      readonly name: 'rating-procedure';
      readonly session: Session;
      readonly visit: Visit;
      readonly rating: number;
      readonly level: number;
      readonly undo: boolean;
      readonly since: number;
    }
  | {
      readonly name: 'saving-procedure';
      readonly session: Session;
      readonly tap: ProcedureTap;
      readonly since: number;
    }
  | {
      readonly name: 'thanks';
      readonly session: Session;
      readonly visit: Visit;
      readonly rating: number;
      readonly level: number;
      /** Whether choosing again is still possible: not once the citizen has moved on from it. */
      readonly undo: boolean;
      readonly since: number;
    }
  | LookingUp
  | {
      readonly name: 'saving-feedback';
      readonly session: Session | null;
      readonly tap: FeedbackTap;
      readonly method: InputMethod;
      readonly since: number;
    }
  | {
      readonly name: 'feedback-thanks';
      readonly session: Session | null;
      readonly since: number;
    }
  | { readonly name: 'staff'; readonly session: Session | null }
  | OnBreak
  | ClerkSide
  | Desk;

export interface FlowState {
  /** Tag of the language of the screens. */
  readonly locale: string;
  readonly comfort: Comfort;
  readonly taps: number;
  /** Counts what has opened the faces, so that a late answer is not taken for another's. */
  readonly visits: number;
  /** When the last rating was given; null before the first. */
  readonly ratedAt: number | null;
  readonly touchedAt: number;
  readonly view: View;
}

/** What a kiosk offers: from its config, or null before it has one. */
export interface Offer {
  readonly scale: string;
  readonly levels: number;
  readonly counter: string;
  readonly clerks: readonly string[];
  /** Ids of the reasons that are offered after the tap, or null: the tap is all. */
  readonly reasons: readonly string[] | null;
  readonly opening: OpeningSettings;
  readonly askProcedure: boolean;
  readonly badges: readonly Badge[];
  /** The office's number, with which its dossier codes begin. */
  readonly unitCode: string;
}
export interface Setting {
  readonly rules: Rules;
  readonly offer: Offer | null;
  /** Local day of the office, `YYYY-MM-DD`. */
  readonly today: string;
}

export const STARTING: FlowState = {
  locale: DEFAULT_LOCALE,
  comfort: PLAIN,
  taps: 0,
  visits: 0,
  ratedAt: null,
  touchedAt: 0,
  view: { name: 'starting' },
};

export function sessionOf(view: View): Session | null {
  return 'session' in view ? view.session : null;
}

/** The write that the screen waits for, also behind the out-of-service screen. */
export function pendingTap(view: View): Tap | null {
  if (
    view.name === 'saving' ||
    view.name === 'saving-explanation' ||
    view.name === 'saving-procedure' ||
    view.name === 'saving-feedback'
  )
    return view.tap;
  return view.name === 'out-of-service' ? view.pending : null;
}
