import type { SendFailure } from '../outbox/settle.ts';
import { DEFAULT_LOCALE, type Locale } from '../domain/local-text.ts';
import type { InputMethod } from '../telex/commands.ts';
import type { TypingState } from '../telex/typing.ts';
import { PLAIN, type Comfort } from './comfort.ts';
import type { FeedbackTap, LookingUp } from './look-up-state.ts';
import type { Rules } from './rules.ts';

/** A clerk signed in at this counter. Times are ms of the flow's own clock, like every `at` and `since` here. */
export interface Session {
  readonly id: string;
  readonly clerk: string;
  readonly openedAt: number;
  /** End of the opening hours, or null outside them. */
  readonly endsAt: number | null;
}

/**
 * What a face or its undo writes: a first rating, its withdrawal, or the citizen's second choice for it.
 * `id` counts what was written, `rating` is the seq of the first rating.
 */
export type FaceTap =
  | { readonly id: number; readonly kind: 'give'; readonly level: number; readonly shownMs: number }
  | { readonly id: number; readonly kind: 'withdraw'; readonly rating: number }
  | {
      readonly id: number;
      readonly kind: 'revise';
      readonly rating: number;
      readonly level: number;
    };

/** What a citizen added to a rating; never empty. */
export interface ExplainTap {
  readonly id: number;
  readonly kind: 'explain';
  readonly rating: number;
  readonly level: number;
  readonly reasons: readonly string[];
  readonly comment: string | null;
}
export type Tap = FaceTap | ExplainTap | FeedbackTap;

/** The optional questions after a tap. It lives here alone until it is an entry; `since`: when the rating was stored. */
export interface Explaining {
  readonly name: 'explaining';
  readonly session: Session;
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

export type OutOfService = 'storage' | 'no-space' | 'start';

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
  | { readonly name: 'choosing-clerk' }
  | {
      readonly name: 'entering-pin';
      readonly clerk: string;
      readonly checking: boolean;
      readonly refusal: PinRefusal | null;
    }
  | {
      readonly name: 'rating';
      readonly session: Session;
      readonly since: number;
      readonly revising: number | null;
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
      readonly since: number;
    }
  | {
      readonly name: 'thanks';
      readonly session: Session;
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
  | { readonly name: 'staff'; readonly session: Session | null };

export interface FlowState {
  readonly locale: Locale;
  readonly comfort: Comfort;
  readonly taps: number;
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
}
export interface Setting {
  readonly rules: Rules;
  readonly offer: Offer | null;
}

export const STARTING: FlowState = {
  locale: DEFAULT_LOCALE,
  comfort: PLAIN,
  taps: 0,
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
    view.name === 'saving-feedback'
  )
    return view.tap;
  return view.name === 'out-of-service' ? view.pending : null;
}
