import { explanation } from './explain.ts';
import { pendingTap, sessionOf, type FlowState, type OutOfService, type Setting } from './state.ts';
import type { View } from './state.ts';

/** Where a screen that nobody uses leads back to. A clerk who has left the roster meanwhile is not led back. */
export function resting(view: View, at: number, { offer }: Setting): View {
  const session = sessionOf(view);
  return session && (!offer || offer.clerks.includes(session.clerk))
    ? { name: 'rating', session, since: at, revising: null }
    : { name: 'waiting' };
}

/**
 * What waits to be written stays pending; what a citizen had begun to explain is written as it stands. Told once more,
 * it does not put off the next try.
 */
export function outOfService(state: FlowState, reason: OutOfService, at: number): FlowState {
  const { view } = state;
  if (view.name === 'out-of-service') return { ...state, view: { ...view, reason } };
  const unwritten = explanation(state);
  return {
    ...state,
    taps: unwritten?.id ?? state.taps,
    view: {
      name: 'out-of-service',
      reason,
      session: sessionOf(view),
      pending: unwritten ?? pendingTap(view),
      since: at,
    },
  };
}
