import type { OwnFiguresVerdict, PinChangeVerdict } from '../contract/clerk-side.ts';
import type { OwnFigures } from '../contract/own.ts';
import type { PinRefusal, Session } from './state.ts';

export type PinChangeRefusal = Exclude<PinChangeVerdict, { readonly ok: true }>;
export type OwnFiguresRefusal = Exclude<OwnFiguresVerdict, { readonly ok: true }>;

export type ClerkPage =
  /** A supervisor opens a clerk's PIN that too many wrong tries have locked. */
  | {
      readonly name: 'unlocking';
      readonly clerk: string;
      readonly supervisor: string | null;
      readonly checking: boolean;
      readonly refusal: PinRefusal | null;
    }
  | {
      readonly name: 'changing-pin';
      readonly checking: boolean;
      readonly outcome: PinChangeRefusal | 'done' | null;
    }
  | {
      readonly name: 'own-figures';
      readonly checking: boolean;
      readonly outcome: OwnFiguresRefusal | OwnFigures | null;
    };

/** What a clerk does at the kiosk besides signing in. No way leads from here to a face. */
export interface ClerkSide {
  readonly name: 'clerk-side';
  readonly session: Session | null;
  readonly page: ClerkPage;
}

/** The counter is closed for a while: the session goes on, and only its clerk's PIN opens the counter again. */
export interface OnBreak {
  readonly name: 'on-break';
  readonly session: Session;
}

export type ClerkIntent =
  | { readonly type: 'break-asked' }
  | { readonly type: 'resume-asked' }
  | { readonly type: 'hand-over-asked' }
  | { readonly type: 'unlock-asked' }
  | { readonly type: 'supervisor-chosen'; readonly staff: string }
  | { readonly type: 'unlock-pin-entered'; readonly pin: string }
  | { readonly type: 'pin-change-asked' }
  | { readonly type: 'pin-change-entered'; readonly old: string; readonly next: string }
  | { readonly type: 'own-figures-asked' }
  | { readonly type: 'own-figures-pin-entered'; readonly pin: string };

export type ClerkReport =
  | {
      readonly type: 'unlock-ended';
      readonly clerk: string;
      readonly staff: string;
      readonly refusal: PinRefusal | null;
    }
  | {
      readonly type: 'pin-change-ended';
      readonly clerk: string;
      readonly verdict: PinChangeVerdict;
    }
  | {
      readonly type: 'own-figures-ended';
      readonly clerk: string;
      readonly verdict: OwnFiguresVerdict;
    };

/** PINs pass through to the host that can check them; no state ever holds one. */
export type ClerkEffect =
  | {
      readonly type: 'unlock-clerk';
      readonly clerk: string;
      readonly staff: string;
      readonly pin: string;
    }
  | {
      readonly type: 'change-pin';
      readonly clerk: string;
      readonly old: string;
      readonly next: string;
    }
  | { readonly type: 'ask-own-figures'; readonly clerk: string; readonly pin: string };
