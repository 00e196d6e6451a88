import { entriesOf } from './audit.ts';
import { back } from './back.ts';
import { isClerkEvent, onClerkSide } from './clerk-side.ts';
import { toggleMode } from './comfort.ts';
import { atDesk, isDeskEvent } from './desk.ts';
import { dropMoved, dropRemoved } from './end-session.ts';
import { enrolment, isEnrolEvent } from './enrolment.ts';
import type { Effect, FlowEvent, TypingIntent } from './event.ts';
import { explain, isExplainIntent, leave, typeComment } from './explain.ts';
import { refuseFeedback } from './feedback.ts';
import { isLookUpIntent, isTypingIntent, lookUp, typeInLookUp } from './look-up.ts';
import { isOpeningIntent, open, typeDigit } from './opening.ts';
import { hearOpening, isOpeningReport } from './opening-reports.ts';
import { scanForPayment } from './payment.ts';
import { answerProcedure, isProcedureIntent } from './procedure-question.ts';
import { rate, stored, undo } from './rate.ts';
import { outOfService, resting } from './rest.ts';
import { isSignInEvent, signingIn } from './signing-in.ts';
import { showBadge, signOut } from './sign-in.ts';
import { sessionOf, type FlowState, type Setting, type View } from './state.ts';
import { onTime } from './time.ts';
import { touch } from './touch.ts';

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

function move(state: FlowState, event: FlowEvent, setting: Setting): Move {
  if (isExplainIntent(event)) return { next: explain(state, event, event.at, setting) };
  if (isLookUpIntent(event)) return { next: lookUp(state, event, event.at, setting) };
  if (isTypingIntent(event)) return { next: typeKeys(state, event, setting) };
  if (isDeskEvent(event)) return atDesk(state, event);
  if (isClerkEvent(event)) return onClerkSide(state, event);
  if (isEnrolEvent(event)) return enrolment(state, event, setting);
  if (isSignInEvent(event)) return signingIn(state, event, setting);
  const badge = event.type === 'code-scanned' ? showBadge(state, event.text, setting) : null;
  if (badge) return { next: badge };
  if (event.type === 'code-scanned' && state.view.name === 'looking-up')
    return { next: scanForPayment(state, state.view, event.text, setting) };
  if (isOpeningIntent(event)) return open(state, event, event.at, setting);
  if (isOpeningReport(event)) return hearOpening(state, event, setting);
  if (isProcedureIntent(event))
    return { next: answerProcedure(state, event, event.at, setting.offer) };
  const { view } = state;
  switch (event.type) {
    case 'touched':
      return { next: state };
    case 'time':
      return onTime(state, event.at, setting);
    case 'locale-chosen':
      return { next: { ...state, locale: event.locale } };
    case 'comfort-toggled':
      return { next: { ...state, comfort: toggleMode(state.comfort, event.mode) } };
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

function to(state: FlowState, view: View): { readonly next: FlowState } {
  return { next: { ...state, view } };
}

function restored(view: View, at: number, setting: Setting): View {
  return view.name === 'out-of-service' ? resting(view, at, setting) : view;
}

const STAFF_DOORS: readonly View['name'][] = ['rating', 'inviting', 'waiting', 'on-break'];
