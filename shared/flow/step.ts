import { entriesOf } from './audit.ts';
import type { Effect, FlowEvent, TypingIntent } from './event.ts';
import { toggleMode } from './comfort.ts';
import { atDesk, backFromDesk, isDeskEvent } from './desk.ts';
import { backFromClerkSide, isClerkEvent, onClerkSide } from './clerk-side.ts';
import { explain, isExplainIntent, leave, typeComment } from './explain.ts';
import { refuseFeedback } from './feedback.ts';
import { backInLookUp, isLookUpIntent, isTypingIntent, lookUp, typeInLookUp } from './look-up.ts';
import {
  called,
  dossierRead,
  dossierUnread,
  isOpeningIntent,
  open,
  ownedAgain,
  typeDigit,
} from './opening.ts';
import { answerProcedure, isProcedureIntent } from './procedure-question.ts';
import { rate, stored, undo } from './rate.ts';
import { outOfService, resting } from './rest.ts';
import { choose, enterPin, pinAccepted, pinRefused, showBadge, signOut } from './sign-in.ts';
import { sessionOf, type FlowState, type Setting, type View } from './state.ts';
import { onTime } from './time.ts';

export interface Step {
  readonly state: FlowState;
  readonly effects: readonly Effect[];
}

/** The kiosk's whole behaviour: the next state, and what is to be done. An event that has no place here changes nothing. */
export function step(state: FlowState, event: FlowEvent, setting: Setting): Step {
  const { next, command } = move(touch(state, event), event, setting);
  return {
    state: next,
    effects: [...entriesOf(state, event, next, setting), ...(command ? [command] : [])],
  };
}

export interface Move {
  readonly next: FlowState;
  readonly command?: Effect;
}

/** Everything that a hand did keeps the screen awake. */
function touch(state: FlowState, event: FlowEvent): FlowState {
  switch (event.type) {
    case 'enrol-again-asked':
    case 'enrol-asked':
    case 'touched':
    case 'locale-chosen':
    case 'comfort-toggled':
    case 'sign-in-asked':
    case 'clerk-chosen':
    case 'pin-entered':
    case 'pin-accepted':
    case 'pin-refused':
    case 'went-back':
    case 'level-tapped':
    case 'undo-tapped':
    case 'reason-toggled':
    case 'comment-asked':
    case 'key-typed':
    case 'key-erased':
    case 'cursor-moved':
    case 'input-method-chosen':
    case 'comment-skipped':
    case 'explained':
    case 'look-up-asked':
    case 'field-chosen':
    case 'procedure-chosen':
    case 'payment-asked':
    case 'feedback-asked':
    case 'feedback-field-chosen':
    case 'feedback-given':
    case 'look-up-ended':
    case 'code-scanned':
    case 'code-asked':
    case 'code-entered':
    case 'no-code-chosen':
    case 'service-done':
    case 'clerk-disowned':
    case 'procedure-rated':
    case 'procedure-skipped':
    case 'queue-called':
    case 'staff-asked':
    case 'break-asked':
    case 'resume-asked':
    case 'hand-over-asked':
    case 'unlock-asked':
    case 'supervisor-chosen':
    case 'unlock-pin-entered':
    case 'unlock-ended':
    case 'pin-change-asked':
    case 'pin-change-entered':
    case 'pin-change-ended':
    case 'own-figures-asked':
    case 'own-figures-pin-entered':
    case 'own-figures-ended':
    case 'desk-asked':
    case 'desk-staff-chosen':
    case 'desk-pin-entered':
    case 'desk-pin-accepted':
    case 'desk-pin-refused':
    case 'desk-drives-asked':
    case 'desk-export-asked':
    case 'desk-receipt-asked':
    case 'desk-ended':
    case 'sign-out-asked':
      return { ...state, touchedAt: event.at };
    case 'booted':
    case 'enrolled':
    case 'enrol-refused':
    case 'time':
    case 'stored':
    case 'feedback-refused':
    case 'dossier-read':
    case 'dossier-unread':
    case 'desk-drives-found':
    case 'desk-progressed':
    case 'roster-changed':
    case 'signed-in-elsewhere':
    case 'service-lost':
    case 'service-restored':
    case 'interrupted':
      return state;
  }
}

function move(state: FlowState, event: FlowEvent, setting: Setting): Move {
  if (isExplainIntent(event)) return { next: explain(state, event, event.at, setting) };
  if (isLookUpIntent(event)) return { next: lookUp(state, event, event.at, setting) };
  if (isTypingIntent(event)) return { next: typeKeys(state, event, setting) };
  if (isDeskEvent(event)) return atDesk(state, event);
  if (isClerkEvent(event)) return onClerkSide(state, event);
  const badge = event.type === 'code-scanned' ? showBadge(state, event.text, setting) : null;
  if (badge) return { next: badge };
  if (isOpeningIntent(event)) return open(state, event, event.at, setting);
  if (isProcedureIntent(event))
    return { next: answerProcedure(state, event, event.at, setting.offer) };
  const { view } = state;
  switch (event.type) {
    case 'booted':
      if (view.name !== 'starting' && view.name !== 'out-of-service') return { next: state };
      return to(state, event.enrolled ? resting(view, event.at, setting) : UNENROLLED);
    case 'enrol-again-asked':
      return view.name === 'staff' ? to(state, { ...UNENROLLED, again: true }) : { next: state };
    case 'enrol-asked':
      return askEnrolment(state, event.code);
    case 'enrolled':
      return view.name === 'enrolling' ? to(state, { name: 'waiting' }) : { next: state };
    case 'enrol-refused':
      return view.name === 'enrolling'
        ? to(state, { ...view, busy: false, failure: event.failure })
        : { next: state };
    case 'touched':
      return { next: state };
    case 'time':
      return onTime(state, event.at, setting);
    case 'locale-chosen':
      return { next: { ...state, locale: event.locale } };
    case 'comfort-toggled':
      return { next: { ...state, comfort: toggleMode(state.comfort, event.mode) } };
    case 'sign-in-asked':
      return view.name === 'waiting'
        ? to(state, { name: 'choosing-clerk', session: null })
        : { next: state };
    case 'clerk-chosen':
      return { next: choose(state, event.clerk, setting) };
    case 'pin-entered':
      return enterPin(state, event.pin);
    case 'pin-accepted':
      return { next: pinAccepted(state, event, setting) };
    case 'pin-refused':
      return { next: pinRefused(state, event.clerk, event.refusal) };
    case 'went-back':
      return { next: back(state, event.at, setting) };
    case 'level-tapped':
      return { next: rate(state, event.level, event.at, setting) };
    case 'stored':
      return { next: stored(state, event, setting) };
    case 'feedback-refused':
      return { next: refuseFeedback(state, event.tap) };
    case 'undo-tapped':
      return { next: undo(state, event.at) };
    case 'staff-asked':
      return STAFF_DOORS.includes(view.name)
        ? to(state, { name: 'staff', session: sessionOf(view) })
        : { next: state };
    case 'sign-out-asked':
      return { next: view.name === 'staff' ? signOut(state) : state };
    case 'queue-called':
      return called(state, event, setting);
    case 'dossier-read':
      return { next: dossierRead(state, event, setting) };
    case 'dossier-unread':
      return { next: dossierUnread(state, event, setting) };
    case 'roster-changed':
      return { next: dropRemoved(state, event.clerks) };
    case 'signed-in-elsewhere':
      return { next: dropMoved(state, event.clerk) };
    case 'service-lost':
      return view.name === 'enrolling'
        ? { next: state }
        : { next: outOfService(state, event.reason, event.at) };
    case 'service-restored':
      return to(state, restored(view, event.at, setting));
    case 'interrupted':
      return { next: leave(state, event.at, null) };
  }
}

/** What keys write in depends on what is shown. */
function typeKeys(state: FlowState, event: TypingIntent, setting: Setting): FlowState {
  const { view } = state;
  if (view.name === 'typing-code') return typeDigit(state, view, event, setting);
  if (view.name === 'explaining') return typeComment(state, view, event);
  return view.name === 'looking-up' ? typeInLookUp(state, view, event) : state;
}

function askEnrolment(state: FlowState, code: string): Move {
  const { view } = state;
  if (view.name !== 'enrolling' || view.busy) return { next: state };
  return {
    ...to(state, { ...view, busy: true, failure: null }),
    command: { type: 'enrol', code },
  };
}

const UNENROLLED = { name: 'enrolling', again: false, busy: false, failure: null } as const;

function to(state: FlowState, view: View): { readonly next: FlowState } {
  return { next: { ...state, view } };
}

function restored(view: View, at: number, setting: Setting): View {
  return view.name === 'out-of-service' ? resting(view, at, setting) : view;
}

function back(state: FlowState, at: number, setting: Setting): FlowState {
  switch (state.view.name) {
    case 'choosing-clerk':
    case 'typing-code':
    case 'staff':
      return { ...state, view: resting(state.view, at, setting) };
    case 'rating':
      return { ...state, view: ownedAgain(state.view) };
    case 'entering-pin':
      return { ...state, view: { name: 'choosing-clerk', session: state.view.session } };
    case 'explaining':
      return { ...state, view: { ...state.view, step: 'reasons' } };
    case 'clerk-side':
      return backFromClerkSide(state, state.view, at, setting);
    case 'desk':
      return backFromDesk(state, state.view, at, setting);
    case 'looking-up':
      return backInLookUp(state, state.view, at, setting);
    case 'enrolling':
      return state.view.again ? { ...state, view: { name: 'waiting' } } : state;
    case 'starting':
    case 'out-of-service':
    case 'waiting':
    case 'on-break':
    case 'inviting':
    case 'reading-code':
    case 'rating-procedure':
    case 'saving-procedure':
    case 'saving':
    case 'saving-explanation':
    case 'saving-feedback':
    case 'feedback-thanks':
    case 'thanks':
      return state;
  }
}

/** A clerk who left the roster can't stay signed in; the citizen in the middle of a rating finishes first. */
function dropRemoved(state: FlowState, clerks: readonly string[]): FlowState {
  const session = sessionOf(state.view);
  if (!session || clerks.includes(session.clerk)) return state;
  return RATES_NOTHING.includes(state.view.name) ? signOut(state) : state;
}

/** One clerk is at one counter at a time: the later sign-in holds. A citizen in the middle of a rating finishes first. */
function dropMoved(state: FlowState, clerk: string): FlowState {
  const { view } = state;
  return sessionOf(view)?.clerk === clerk && RATES_NOTHING.includes(view.name)
    ? signOut(state)
    : state;
}

const STAFF_DOORS: readonly View['name'][] = ['rating', 'inviting', 'waiting', 'on-break'];

const RATES_NOTHING: readonly View['name'][] = [
  'rating',
  'inviting',
  'typing-code',
  'reading-code',
  'staff',
  'on-break',
  'clerk-side',
  'choosing-clerk',
  'entering-pin',
];
