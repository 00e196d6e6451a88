import { COMMENT_MAX_LENGTH } from '../domain/questionnaire.ts';
import { DEFAULT_LOCALE } from '../domain/local-text.ts';
import { backspace } from '../telex/backspace.ts';
import type { TypingRules } from '../telex/compose.ts';
import { finishWord, moveCursor, openTyping, typeKey, type TypingState } from '../telex/typing.ts';
import type { ExplainIntent, FlowEvent, TypingIntent } from './event.ts';
import { afterClerk, type Kept } from './procedure-question.ts';
import type { ExplainTap, Explaining, FlowState, Offer, Setting, View } from './state.ts';

/** After a stored tap: the optional questions, or the thanks where the office asks none. */
export function afterRating(state: FlowState, kept: Kept, at: number, { offer }: Setting): View {
  if (!offer?.reasons) return afterClerk(kept, at, offer, true);
  return {
    ...kept,
    name: 'explaining',
    step: 'reasons',
    reasons: [],
    comment: openTyping(''),
    // Who reads another language would find English words bent into Vietnamese ones.
    method: state.locale === DEFAULT_LOCALE ? 'telex' : 'off',
    since: at,
  };
}

const EXPLAIN_INTENTS: Readonly<Record<ExplainIntent['type'], true>> = {
  'reason-toggled': true,
  'comment-asked': true,
  'comment-skipped': true,
  explained: true,
};

export function isExplainIntent(event: FlowEvent): event is Extract<FlowEvent, ExplainIntent> {
  return event.type in EXPLAIN_INTENTS;
}

/** A touch of the optional questions. Every level gets the same ones; this never looks at it. */
export function explain(
  state: FlowState,
  intent: ExplainIntent,
  at: number,
  { offer }: Setting,
): FlowState {
  const { view } = state;
  if (view.name !== 'explaining') return state;
  switch (intent.type) {
    case 'reason-toggled':
      return view.step === 'reasons' && offer?.reasons?.includes(intent.reason)
        ? { ...state, view: { ...view, reasons: toggled(view.reasons, intent.reason) } }
        : state;
    case 'comment-asked':
      return { ...state, view: { ...view, step: 'comment' } };
    case 'comment-skipped':
      return leave({ ...state, view: { ...view, comment: openTyping('') } }, at, offer);
    case 'explained':
      return leave(state, at, offer);
  }
}

/** The keys write in the comment. */
export function typeComment(state: FlowState, view: Explaining, intent: TypingIntent): FlowState {
  switch (intent.type) {
    case 'key-typed':
      return write(state, view, typeKey(view.comment, intent.key, typingRules(view)));
    case 'key-erased':
      return write(state, view, backspace(view.comment, typingRules(view)));
    case 'cursor-moved':
      return write(state, view, moveCursor(view.comment, intent.to));
    case 'input-method-chosen':
      return { ...state, view: { ...view, comment: ended(view), method: intent.method } };
  }
}

/**
 * The questions are over, however that came: what was chosen and typed is written, and then thanked for.
 * @param offer null where nobody is there any more to be asked anything else
 */
export function leave(state: FlowState, at: number, offer: Offer | null): FlowState {
  const { view } = state;
  if (view.name !== 'explaining') return state;
  const { session, visit, rating, level } = view;
  const tap = explanation(state);
  if (tap === null)
    return { ...state, view: afterClerk({ session, visit, rating, level }, at, offer, false) };
  const goesOn = offer !== null;
  return {
    ...state,
    taps: tap.id,
    view: { name: 'saving-explanation', session, tap, goesOn, since: at },
  };
}

/** What is to be written of the questions on the screen; null when nothing was chosen or typed. */
export function explanation({ view, taps }: FlowState): ExplainTap | null {
  if (view.name !== 'explaining') return null;
  const { visit, rating, level, reasons } = view;
  const text = ended(view).text.trim();
  const comment = text === '' ? null : text;
  if (comment === null && reasons.length === 0) return null;
  return { id: taps + 1, kind: 'explain', visit, rating, level, reasons, comment };
}

function write(state: FlowState, view: Explaining, comment: TypingState): FlowState {
  return view.step === 'comment' ? { ...state, view: { ...view, comment } } : state;
}

/** A word that goes back to its keys is longer than it was shown; where that is too long, it stays as shown. */
function ended(view: Explaining): TypingState {
  const finished = finishWord(view.comment, typingRules(view));
  return finished.text.length > COMMENT_MAX_LENGTH ? { ...view.comment, word: null } : finished;
}

function typingRules({ method }: Explaining): TypingRules {
  return { method, placement: 'old', maxLength: COMMENT_MAX_LENGTH };
}

function toggled(reasons: readonly string[], reason: string): readonly string[] {
  return reasons.includes(reason)
    ? reasons.filter((chosen) => chosen !== reason)
    : [...reasons, reason];
}
