import { signOut } from './sign-in.ts';
import { sessionOf, type FlowState, type View } from './state.ts';

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

/** A clerk who left the roster can't stay signed in; the citizen in the middle of a rating finishes first. */
export function dropRemoved(state: FlowState, clerks: readonly string[]): FlowState {
  const session = sessionOf(state.view);
  if (!session || clerks.includes(session.clerk)) return state;
  return RATES_NOTHING.includes(state.view.name) ? signOut(state) : state;
}

/** One clerk is at one counter at a time: the later sign-in holds. A citizen in the middle of a rating finishes first. */
export function dropMoved(state: FlowState, clerk: string): FlowState {
  const { view } = state;
  return sessionOf(view)?.clerk === clerk && RATES_NOTHING.includes(view.name)
    ? signOut(state)
    : state;
}
