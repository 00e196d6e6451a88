import type { SendFailure } from '../outbox/settle.ts';
import { DEFAULT_LOCALE, type Locale } from '../domain/local-text.ts';
import type { Rules } from './rules.ts';

/** A clerk signed in at this counter. Times are ms of the flow's own clock, like every `at` and `since` here. */
export interface Session {
  readonly id: string;
  readonly clerk: string;
  readonly openedAt: number;
  /** End of the opening hours, or null outside them. */
  readonly endsAt: number | null;
}

/** What is being written: a first rating, its withdrawal, or the citizen's second choice for it. `id` counts taps. */
export type Tap =
  | { readonly id: number; readonly kind: 'give'; readonly level: number; readonly shownMs: number }
  | { readonly id: number; readonly kind: 'withdraw'; readonly rating: number }
  | {
      readonly id: number;
      readonly kind: 'revise';
      readonly rating: number;
      readonly level: number;
    };

export type PinRefusal =
  | { readonly reason: 'wrong'; readonly triesLeft: number }
  | { readonly reason: 'waiting'; readonly waitMs: number }
  | { readonly reason: 'locked' }
  | { readonly reason: 'unknown-clerk' };

export type OutOfService = 'storage' | 'no-space' | 'start';

export type View =
  | { readonly name: 'starting' }
  | { readonly name: 'enrolling'; readonly busy: boolean; readonly failure: SendFailure | null }
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
      readonly tap: Tap;
      readonly since: number;
    }
  | {
      readonly name: 'thanks';
      readonly session: Session;
      readonly rating: number;
      readonly level: number;
      readonly since: number;
    }
  | { readonly name: 'staff'; readonly session: Session | null };

export interface FlowState {
  readonly locale: Locale;
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
}
export interface Setting {
  readonly rules: Rules;
  readonly offer: Offer | null;
}

export const STARTING: FlowState = {
  locale: DEFAULT_LOCALE,
  taps: 0,
  touchedAt: 0,
  view: { name: 'starting' },
};

export function sessionOf(view: View): Session | null {
  return 'session' in view ? view.session : null;
}

/** The write that the screen waits for, also behind the out-of-service screen. */
export function pendingTap(view: View): Tap | null {
  if (view.name === 'saving') return view.tap;
  return view.name === 'out-of-service' ? view.pending : null;
}
