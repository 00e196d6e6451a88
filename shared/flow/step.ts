import { DEFAULT_LOCALE } from '../domain/local-text.ts';
import { entriesOf } from './audit.ts';
import { localeDeadline, sessionDeadline, screenDeadline } from './deadline.ts';
import type { Effect, FlowEvent } from './event.ts';
import { rate, stored, undo } from './rate.ts';
import { choose, enterPin, pinAccepted, pinRefused, signOut } from './sign-in.ts';
import { sessionOf, pendingTap, type FlowState, type Setting, type View } from './state.ts';

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
    case 'enrol-asked':
    case 'touched':
    case 'locale-chosen':
    case 'sign-in-asked':
    case 'clerk-chosen':
    case 'pin-entered':
    case 'pin-accepted':
    case 'pin-refused':
    case 'went-back':
    case 'level-tapped':
    case 'undo-tapped':
    case 'staff-asked':
    case 'sign-out-asked':
      return { ...state, touchedAt: event.at };
    case 'booted':
    case 'enrolled':
    case 'enrol-refused':
    case 'time':
    case 'stored':
    case 'roster-changed':
    case 'service-lost':
    case 'service-restored':
      return state;
  }
}

function move(state: FlowState, event: FlowEvent, setting: Setting): Move {
  const { view } = state;
  switch (event.type) {
    case 'booted':
      if (view.name !== 'starting' && view.name !== 'out-of-service') return { next: state };
      return to(state, event.enrolled ? restored(view, event.at) : UNENROLLED);
    case 'enrol-asked':
      if (view.name !== 'enrolling' || view.busy) return { next: state };
      return {
        ...to(state, { ...view, busy: true, failure: null }),
        command: { type: 'enrol', code: event.code },
      };
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
    case 'sign-in-asked':
      return view.name === 'waiting' ? to(state, { name: 'choosing-clerk' }) : { next: state };
    case 'clerk-chosen':
      return { next: choose(state, event.clerk, setting) };
    case 'pin-entered':
      return enterPin(state, event.pin);
    case 'pin-accepted':
      return { next: pinAccepted(state, event) };
    case 'pin-refused':
      return { next: pinRefused(state, event.clerk, event.refusal) };
    case 'went-back':
      return { next: back(state, event.at) };
    case 'level-tapped':
      return { next: rate(state, event.level, event.at, setting) };
    case 'stored':
      return { next: stored(state, event.tap, event.seq, event.at) };
    case 'undo-tapped':
      return { next: undo(state, event.at) };
    case 'staff-asked':
      return view.name === 'rating' || view.name === 'waiting'
        ? to(state, { name: 'staff', session: sessionOf(view) })
        : { next: state };
    case 'sign-out-asked':
      return { next: view.name === 'staff' ? signOut(state) : state };
    case 'roster-changed':
      return { next: dropRemoved(state, event.clerks) };
    case 'service-lost':
      return view.name === 'enrolling'
        ? { next: state }
        : to(state, outOfService(view, event.reason, event.at));
    case 'service-restored':
      return view.name === 'out-of-service' ? to(state, restored(view, event.at)) : { next: state };
  }
}

const UNENROLLED: View = { name: 'enrolling', busy: false, failure: null };

function to(state: FlowState, view: View): { readonly next: FlowState } {
  return { next: { ...state, view } };
}

/** Where the screen that is shown without a citizen leads back to. */
function resting(view: View, at: number): View {
  const session = sessionOf(view);
  return session ? { name: 'rating', session, since: at, revising: null } : { name: 'waiting' };
}

function restored(view: View, at: number): View {
  return view.name === 'out-of-service' || view.name === 'starting' ? resting(view, at) : view;
}

function outOfService(view: View, reason: 'storage' | 'no-space' | 'start', since: number): View {
  return {
    name: 'out-of-service',
    reason,
    session: sessionOf(view),
    pending: pendingTap(view),
    since,
  };
}

function back(state: FlowState, at: number): FlowState {
  switch (state.view.name) {
    case 'choosing-clerk':
    case 'staff':
      return { ...state, view: resting(state.view, at) };
    case 'entering-pin':
      return { ...state, view: { name: 'choosing-clerk' } };
    case 'starting':
    case 'enrolling':
    case 'out-of-service':
    case 'waiting':
    case 'rating':
    case 'saving':
    case 'thanks':
      return state;
  }
}

function onTime(state: FlowState, at: number, { rules }: Setting): Move {
  const due = (deadline: number | null): boolean => deadline !== null && at >= deadline;
  const spoken = due(localeDeadline(state, rules)) ? { ...state, locale: DEFAULT_LOCALE } : state;
  if (due(sessionDeadline(spoken, rules)))
    return { next: { ...spoken, view: { name: 'waiting' } } };
  if (!due(screenDeadline(spoken, rules))) return { next: spoken };
  const { view } = spoken;
  switch (view.name) {
    case 'starting':
    case 'waiting':
      return { next: spoken };
    case 'enrolling':
      return to(spoken, { ...view, busy: false, failure: { kind: 'unreachable' } });
    case 'out-of-service':
      return { ...to(spoken, { ...view, since: at }), command: { type: 'probe' } };
    case 'choosing-clerk':
    case 'entering-pin':
    case 'staff':
    case 'rating':
      return to(spoken, resting(view, at));
    case 'saving':
      return to(spoken, outOfService(view, 'storage', at));
    case 'thanks':
      return to({ ...spoken, locale: DEFAULT_LOCALE }, resting(view, at));
  }
}

/** A clerk who left the roster can't stay signed in; the citizen in the middle of a rating finishes first. */
function dropRemoved(state: FlowState, clerks: readonly string[]): FlowState {
  const session = sessionOf(state.view);
  if (!session || clerks.includes(session.clerk)) return state;
  return state.view.name === 'rating' || state.view.name === 'staff' ? signOut(state) : state;
}
