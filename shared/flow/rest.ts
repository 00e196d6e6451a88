import { explanation } from './explain.ts';
import {
  pendingTap,
  sessionOf,
  type FlowState,
  type Offer,
  type OutOfService,
  type Session,
  type Setting,
  type View,
} from './state.ts';
import { ALWAYS_OPEN, type OpeningFault } from './visit.ts';

/** Where a screen that nobody uses leads back to. A clerk who has left the roster meanwhile is not led back. */
export function resting(view: View, at: number, { offer }: Setting): View {
  const session = sessionOf(view);
  return session && (!offer || offer.clerks.includes(session.clerk))
    ? atRest(session, at, offer)
    : { name: 'waiting' };
}

/** What a counter with a clerk shows while nobody rates: the faces, or how to come to them. */
export function atRest(
  session: Session,
  at: number,
  offer: Offer | null,
  fault: OpeningFault | null = null,
): View {
  if (session.onBreak) return { name: 'on-break', session };
  if (offer && !offer.opening.modes.includes('always'))
    return { name: 'inviting', session, since: at, fault };
  const visit = ALWAYS_OPEN;
  return { name: 'rating', session, since: at, revising: null, visit, fault, repeats: null };
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
