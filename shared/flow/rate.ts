import { pendingTap, sessionOf, type FlowState, type Setting, type Tap } from './state.ts';

/** The one tap. Taken only where the faces are shown, and only for a level that the scale has. */
export function rate(state: FlowState, level: number, at: number, { offer }: Setting): FlowState {
  const { view } = state;
  if (view.name !== 'rating' || !offer || !isLevel(level, offer.levels)) return state;
  const id = state.taps + 1;
  const tap: Tap =
    view.revising === null
      ? { id, kind: 'give', level, shownMs: Math.max(0, Math.round(at - view.since)) }
      : { id, kind: 'revise', rating: view.revising, level };
  return { ...state, taps: id, view: { name: 'saving', session: view.session, tap, since: at } };
}

function isLevel(level: number, levels: number): boolean {
  return Number.isInteger(level) && level >= 1 && level <= levels;
}

/** The write is durable. A late answer still brings the thanks that it deserves, even from the out-of-service screen. */
export function stored(state: FlowState, tapId: number, seq: number, at: number): FlowState {
  const tap = pendingTap(state.view);
  const session = sessionOf(state.view);
  if (tap?.id !== tapId || !session) return state;
  switch (tap.kind) {
    case 'give':
      return {
        ...state,
        view: { name: 'thanks', session, rating: seq, level: tap.level, since: at },
      };
    case 'revise':
      return {
        ...state,
        view: { name: 'thanks', session, rating: tap.rating, level: tap.level, since: at },
      };
    case 'withdraw':
      return { ...state, view: { name: 'rating', session, since: at, revising: tap.rating } };
  }
}

/** The mis-tap: the rating is withdrawn on record first, and the faces come back for the second choice. */
export function undo(state: FlowState, at: number): FlowState {
  const { view } = state;
  if (view.name !== 'thanks') return state;
  const id = state.taps + 1;
  const tap: Tap = { id, kind: 'withdraw', rating: view.rating };
  return { ...state, taps: id, view: { name: 'saving', session: view.session, tap, since: at } };
}
