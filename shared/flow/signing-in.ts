import type { Effect, FlowEvent } from './event.ts';
import { choose, enterPin, pinAccepted, pinRefused } from './sign-in.ts';
import type { FlowState, Setting, View } from './state.ts';

interface Move {
  readonly next: FlowState;
  readonly command?: Effect;
}

type SignInEvent = Extract<
  FlowEvent,
  {
    readonly type:
      'sign-in-asked' | 'clerk-chosen' | 'pin-entered' | 'pin-accepted' | 'pin-refused';
  }
>;
const SIGN_IN_EVENTS: Readonly<Record<SignInEvent['type'], true>> = {
  'sign-in-asked': true,
  'clerk-chosen': true,
  'pin-entered': true,
  'pin-accepted': true,
  'pin-refused': true,
};

export function isSignInEvent(event: FlowEvent): event is SignInEvent {
  return event.type in SIGN_IN_EVENTS;
}

/** From an empty counter to a clerk who serves there. */
export function signingIn(state: FlowState, event: SignInEvent, setting: Setting): Move {
  const { view } = state;
  switch (event.type) {
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
  }
}

function to(state: FlowState, view: View): { readonly next: FlowState } {
  return { next: { ...state, view } };
}
