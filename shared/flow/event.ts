import type { Feedback, FeedbackAbout } from '../domain/feedback.ts';
import type { Draft } from '../log/entry.ts';
import type { SendFailure } from '../outbox/settle.ts';
import type { InputMethod } from '../telex/commands.ts';
import type { ComfortMode } from './comfort.ts';
import type { ClerkEffect, ClerkIntent, ClerkReport } from './clerk-side-state.ts';
import type { DeskEffect, DeskIntent, DeskReport } from './desk-state.ts';
import type { FeedbackField, LookUpDoor } from './look-up-state.ts';
import type { OutOfService, PinRefusal } from './state.ts';

/** What a hand on the screen can ask for. */
export type Intent =
  | { readonly type: 'touched' }
  | { readonly type: 'enrol-again-asked' }
  | { readonly type: 'enrol-asked'; readonly code: string }
  /** `locale`: tag of a language that the screens speak. */
  | { readonly type: 'locale-chosen'; readonly locale: string }
  | { readonly type: 'comfort-toggled'; readonly mode: ComfortMode }
  | { readonly type: 'sign-in-asked' }
  | { readonly type: 'clerk-chosen'; readonly clerk: string }
  | { readonly type: 'pin-entered'; readonly pin: string }
  | { readonly type: 'went-back' }
  | { readonly type: 'level-tapped'; readonly level: number }
  | { readonly type: 'undo-tapped' }
  | ExplainIntent
  | TypingIntent
  | LookUpIntent
  | OpeningIntent
  | ProcedureIntent
  | { readonly type: 'staff-asked' }
  | DeskIntent
  | ClerkIntent
  | { readonly type: 'sign-out-asked' };

/** What is added to a rating; `comment-skipped` takes back what was typed. */
export type ExplainIntent =
  | { readonly type: 'reason-toggled'; readonly reason: string }
  | { readonly type: 'comment-asked' }
  | { readonly type: 'comment-skipped' }
  | { readonly type: 'explained' };

/** Keys on our own keyboard or a real one. `cursor-moved` counts UTF-16 units. */
export type TypingIntent =
  | { readonly type: 'key-typed'; readonly key: string }
  | { readonly type: 'key-erased' }
  | { readonly type: 'cursor-moved'; readonly to: number }
  | { readonly type: 'input-method-chosen'; readonly method: InputMethod };

/** What opens the faces. `service-done`: the signed-in clerk says so on the staff screen; it leads to no rating by itself. */
export type OpeningIntent =
  | { readonly type: 'code-scanned'; readonly text: string }
  | { readonly type: 'code-asked' }
  | { readonly type: 'code-entered' }
  | { readonly type: 'no-code-chosen' }
  | { readonly type: 'service-done' }
  | { readonly type: 'clerk-disowned' };

/** The optional second question. */
export type ProcedureIntent =
  | { readonly type: 'procedure-rated'; readonly level: number }
  | { readonly type: 'procedure-skipped' };

/** What somebody looks up. `field` null: procedures of all fields. */
export type LookUpIntent =
  | { readonly type: 'look-up-asked'; readonly door: LookUpDoor }
  | { readonly type: 'field-chosen'; readonly field: string | null }
  | { readonly type: 'procedure-chosen'; readonly code: string }
  | { readonly type: 'payment-asked' }
  | { readonly type: 'feedback-asked'; readonly about: FeedbackAbout }
  | { readonly type: 'feedback-field-chosen'; readonly field: FeedbackField }
  | { readonly type: 'feedback-given' }
  | { readonly type: 'look-up-ended' };

/** What the shell reports: time, and how things ended that it was asked to do. */
export type Report =
  | { readonly type: 'time' }
  | { readonly type: 'booted'; readonly enrolled: boolean }
  | { readonly type: 'enrolled' }
  | { readonly type: 'enrol-refused'; readonly failure: SendFailure }
  | {
      readonly type: 'pin-accepted';
      readonly clerk: string;
      readonly session: string;
      readonly closesInMs: number | null;
    }
  | { readonly type: 'pin-refused'; readonly clerk: string; readonly refusal: PinRefusal }
  | { readonly type: 'stored'; readonly tap: number; readonly seq: number }
  /** A citizen's words could not be sealed, so nothing was written. */
  | { readonly type: 'feedback-refused'; readonly tap: number }
  /** A queue system or the one-stop software has called; the dossier code is hashed already. */
  | {
      readonly type: 'queue-called';
      readonly dossier: string | null;
      readonly procedure: string | null;
    }
  | {
      readonly type: 'dossier-read';
      readonly ask: number;
      readonly dossier: string;
      /** A rating of this dossier stands in the log of this device. */
      readonly isRated: boolean;
    }
  | { readonly type: 'dossier-unread'; readonly ask: number }
  | DeskReport
  | ClerkReport
  /** The centre knows this clerk at another kiosk since later. */
  | { readonly type: 'signed-in-elsewhere'; readonly clerk: string }
  | { readonly type: 'roster-changed'; readonly clerks: readonly string[] }
  | { readonly type: 'service-lost'; readonly reason: OutOfService }
  | { readonly type: 'service-restored' }
  /** The page is about to end or to sleep: what a citizen has begun is written while it can be. */
  | { readonly type: 'interrupted' };

/** What can happen. `at`: ms of a clock that only runs forward. */
export type FlowEvent = { readonly at: number } & (Intent | Report);

/** What the shell has to do. An `append` with a `tap` answers with `stored`; one that fails is kept and tried again at every probe. */
export type Effect =
  | { readonly type: 'append'; readonly draft: Draft; readonly tap: number | null }
  /** Sealed for the centre first, so that no copy here holds the words. */
  | { readonly type: 'append-feedback'; readonly feedback: Feedback; readonly tap: number }
  | { readonly type: 'enrol'; readonly code: string }
  | { readonly type: 'check-pin'; readonly clerk: string; readonly pin: string }
  /** Hashes the code and looks whether the dossier was rated here; answered by `dossier-read` or `dossier-unread`. */
  | {
      readonly type: 'read-dossier';
      readonly ask: number;
      readonly of: { readonly code: string } | { readonly dossier: string };
    }
  | DeskEffect
  | ClerkEffect
  | { readonly type: 'probe' };
