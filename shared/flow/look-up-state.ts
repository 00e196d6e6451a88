import type { DossierCode } from '../domain/dossier-code.ts';
import type { Feedback, FeedbackAbout } from '../domain/feedback.ts';
import type { InputMethod } from '../telex/commands.ts';
import type { TypingState } from '../telex/typing.ts';
import type { Session } from './state.ts';
import type { OpeningFault } from './visit.ts';

export type FeedbackField = 'text' | 'contact';

export interface FeedbackPage {
  readonly name: 'feedback';
  readonly about: FeedbackAbout;
  readonly text: TypingState;
  readonly contact: TypingState;
  /** Which of the two the keys write in. */
  readonly field: FeedbackField;
  /** It could not be sealed: nothing is lost, and it can be tried again. */
  readonly refused: boolean;
}

/** Whose fee it is; gone with the page. */
export interface PaymentPage {
  readonly name: 'payment';
  /** Of the procedure. */
  readonly code: string;
  /** Date and sequence of the dossier code, as far as they are typed. */
  readonly digits: string;
  /** The dossier of a scanned receipt: it stands before what is typed. */
  readonly scanned: DossierCode | null;
  /** Why the last scan named no dossier. */
  readonly fault: OpeningFault | null;
}

export type LookUpPage =
  | { readonly name: 'menu' }
  | { readonly name: 'procedures' }
  | { readonly name: 'procedure'; readonly code: string }
  | PaymentPage
  | { readonly name: 'people' }
  | { readonly name: 'channels' }
  | FeedbackPage;

/** Where a look-up begins: a page at once, or the choice among them where a screen has room for one word. */
export type LookUpDoor = Extract<
  LookUpPage,
  { readonly name: 'menu' | 'procedures' | 'people' | 'channels' }
>['name'];

/** A citizen looks something up. All of it is gone with the view. */
export interface LookingUp {
  readonly name: 'looking-up';
  readonly session: Session | null;
  readonly page: LookUpPage;
  /** Kept while a procedure is read, so that going back finds the list as it was left. */
  readonly query: TypingState;
  /** Only procedures of this field, or all. */
  readonly field: string | null;
  readonly method: InputMethod;
}

/** What is written instead of a rating: a citizen's words to the office. */
export interface FeedbackTap {
  readonly id: number;
  readonly kind: 'feedback';
  readonly feedback: Feedback;
}
