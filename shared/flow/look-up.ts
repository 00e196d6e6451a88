import { DEFAULT_LOCALE } from '../domain/local-text.ts';
import { FEEDBACK_MAX_LENGTH, CONTACT_MAX_LENGTH } from '../domain/feedback.ts';
import { backspace } from '../telex/backspace.ts';
import { finishWord, moveCursor, openTyping, typeKey, type TypingState } from '../telex/typing.ts';
import type { FlowEvent, LookUpIntent, TypingIntent } from './event.ts';
import type { FeedbackPage, LookingUp, LookUpDoor, LookUpPage } from './look-up-state.ts';
import { paymentOf, typeForPayment } from './payment.ts';
import { resting } from './rest.ts';
import { sessionOf, type FlowState, type Setting, type View } from './state.ts';
import { ALWAYS_OPEN } from './visit.ts';

const QUERY_MAX_LENGTH = 80;

const LOOK_UP_INTENTS: Readonly<Record<LookUpIntent['type'], true>> = {
  'look-up-asked': true,
  'field-chosen': true,
  'procedure-chosen': true,
  'payment-asked': true,
  'feedback-asked': true,
  'feedback-field-chosen': true,
  'feedback-given': true,
  'look-up-ended': true,
};
const TYPING_INTENTS: Readonly<Record<TypingIntent['type'], true>> = {
  'key-typed': true,
  'key-erased': true,
  'cursor-moved': true,
  'input-method-chosen': true,
};

export function isLookUpIntent(event: FlowEvent): event is Extract<FlowEvent, LookUpIntent> {
  return event.type in LOOK_UP_INTENTS;
}

export function isTypingIntent(event: FlowEvent): event is Extract<FlowEvent, TypingIntent> {
  return event.type in TYPING_INTENTS;
}

/** A touch of the look-up; its door stands on every screen that rests. */
export function lookUp(
  state: FlowState,
  intent: LookUpIntent,
  at: number,
  setting: Setting,
): FlowState {
  if (intent.type === 'look-up-asked') return open(state, intent.door);
  const { view } = state;
  if (view.name !== 'looking-up') return state;
  switch (intent.type) {
    case 'field-chosen':
      return view.page.name === 'procedures'
        ? { ...state, view: { ...view, field: intent.field } }
        : state;
    case 'procedure-chosen':
      return view.page.name === 'procedures'
        ? show(state, view, { name: 'procedure', code: intent.code })
        : state;
    case 'payment-asked':
      // Asked for on its own page, it begins anew.
      return view.page.name === 'procedure' || view.page.name === 'payment'
        ? show(state, view, paymentOf(view.page.code))
        : state;
    case 'feedback-asked':
      return view.page.name === 'channels' ? show(state, view, emptyForm(intent.about)) : state;
    case 'feedback-field-chosen':
      return view.page.name === 'feedback'
        ? show(state, view, { ...endWords(view.page, view), field: intent.field })
        : state;
    case 'feedback-given':
      return give(state, view, at);
    case 'look-up-ended':
      return endLookUp(state, at, setting);
  }
}

/** Nothing of what was read or typed stays, and the screen is as it always is. */
export function endLookUp(state: FlowState, at: number, setting: Setting): FlowState {
  return { ...state, view: resting(state.view, at, setting) };
}

/** One step towards where the look-up began. */
export function backInLookUp(
  state: FlowState,
  view: LookingUp,
  at: number,
  setting: Setting,
): FlowState {
  switch (view.page.name) {
    case 'menu':
    case 'procedures':
    case 'people':
    case 'channels':
      return endLookUp(state, at, setting);
    case 'procedure':
      return show(state, view, { name: 'procedures' });
    case 'payment':
      return show(state, view, { name: 'procedure', code: view.page.code });
    case 'feedback':
      return show(state, view, { name: 'channels' });
  }
}

/** The keys write in the search, in the dossier's digits or in the form, whichever page is there. */
export function typeInLookUp(state: FlowState, view: LookingUp, intent: TypingIntent): FlowState {
  const { page } = view;
  switch (page.name) {
    case 'procedures': {
      if (intent.type === 'key-typed' && intent.key === '\n') return state;
      const query = typed(view.query, intent, view, QUERY_MAX_LENGTH);
      return { ...state, view: { ...view, query, method: methodAfter(view, intent) } };
    }
    case 'payment':
      return show(state, view, typeForPayment(page, intent));
    case 'feedback':
      return show(state, { ...view, method: methodAfter(view, intent) }, write(page, intent, view));
    case 'menu':
    case 'procedure':
    case 'people':
    case 'channels':
      return state;
  }
}

function open(state: FlowState, door: LookUpDoor): FlowState {
  const { view } = state;
  if (view.name === 'looking-up' && view.page.name === 'menu')
    return show(state, view, { name: door });
  if (!hasDoor(view)) return state;
  return {
    ...state,
    view: {
      name: 'looking-up',
      session: sessionOf(view),
      page: { name: door },
      query: openTyping(''),
      field: null,
      method: state.locale === DEFAULT_LOCALE ? 'telex' : 'off',
    },
  };
}

/** Where nobody is in the middle of anything: not before faces that were opened for one visit. */
function hasDoor(view: View): boolean {
  if (view.name === 'rating')
    return view.revising === null && view.repeats === null && view.visit.id === ALWAYS_OPEN.id;
  return view.name === 'waiting' || view.name === 'inviting';
}

function show(state: FlowState, view: LookingUp, page: LookUpPage): FlowState {
  return { ...state, view: { ...view, page } };
}

function emptyForm(about: FeedbackPage['about']): FeedbackPage {
  const empty = openTyping('');
  return { name: 'feedback', about, text: empty, contact: empty, field: 'text', refused: false };
}

function give(state: FlowState, view: LookingUp, at: number): FlowState {
  if (view.page.name !== 'feedback') return state;
  const page = endWords(view.page, view);
  const text = page.text.text.trim();
  if (text === '') return state;
  const id = state.taps + 1;
  const feedback = { about: page.about, text, contact: page.contact.text.trim() };
  return {
    ...state,
    taps: id,
    view: {
      name: 'saving-feedback',
      session: view.session,
      tap: { id, kind: 'feedback', feedback },
      method: view.method,
      since: at,
    },
  };
}

function write(page: FeedbackPage, intent: TypingIntent, view: LookingUp): FeedbackPage {
  switch (page.field) {
    case 'text':
      return { ...page, text: typed(page.text, intent, view, FEEDBACK_MAX_LENGTH) };
    case 'contact':
      if (intent.type === 'key-typed' && intent.key === '\n') return page;
      return { ...page, contact: typed(page.contact, intent, view, CONTACT_MAX_LENGTH) };
  }
}

function endWords(page: FeedbackPage, { method }: LookingUp): FeedbackPage {
  return {
    ...page,
    text: ended(page.text, method, FEEDBACK_MAX_LENGTH),
    contact: ended(page.contact, method, CONTACT_MAX_LENGTH),
  };
}

/** A word that goes back to its keys is longer than it was shown; where that is too long, it stays as shown. */
function ended(typing: TypingState, method: LookingUp['method'], maxLength: number): TypingState {
  const finished = finishWord(typing, { method, placement: 'old', maxLength });
  return finished.text.length > maxLength ? { ...typing, word: null } : finished;
}

function typed(
  typing: TypingState,
  intent: TypingIntent,
  { method }: LookingUp,
  maxLength: number,
): TypingState {
  const rules = { method, placement: 'old', maxLength } as const;
  switch (intent.type) {
    case 'key-typed':
      return typeKey(typing, intent.key, rules);
    case 'key-erased':
      return backspace(typing, rules);
    case 'cursor-moved':
      return moveCursor(typing, intent.to);
    case 'input-method-chosen':
      return ended(typing, method, maxLength);
  }
}

function methodAfter({ method }: LookingUp, intent: TypingIntent): LookingUp['method'] {
  return intent.type === 'input-method-chosen' ? intent.method : method;
}
