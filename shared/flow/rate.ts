import type { FlowEvent } from './event.ts';
import { afterRating } from './explain.ts';
import {
  pendingTap,
  sessionOf,
  type FaceTap,
  type FlowState,
  type Setting,
  type View,
} from './state.ts';

/** The one tap. Taken only where the faces are shown, and only for a level that the scale has. */
export function rate(state: FlowState, level: number, at: number, { offer }: Setting): FlowState {
  const { view } = state;
  if (view.name !== 'rating' || !offer || !isLevel(level, offer.levels)) return state;
  const id = state.taps + 1;
  const tap: FaceTap =
    view.revising === null
      ? { id, kind: 'give', level, shownMs: Math.max(0, Math.round(at - view.since)) }
      : { id, kind: 'revise', rating: view.revising, level };
  return { ...state, taps: id, view: { name: 'saving', session: view.session, tap, since: at } };
}

function isLevel(level: number, levels: number): boolean {
  return Number.isInteger(level) && level >= 1 && level <= levels;
}

/**
 * The write is durable. A late answer still brings the thanks that it deserves, even from the out-of-service screen;
 * but no questions then, for somebody else may be standing there by now.
 */
export function stored(
  state: FlowState,
  { tap: tapId, seq, at }: Extract<FlowEvent, { readonly type: 'stored' }>,
  setting: Setting,
): FlowState {
  const { view } = state;
  const tap = pendingTap(view);
  const session = sessionOf(view);
  if (tap?.id !== tapId) return state;
  if (tap.kind === 'feedback')
    return { ...state, view: { name: 'feedback-thanks', session, since: at } };
  if (!session) return state;
  const asked = view.name === 'saving' ? setting : { ...setting, offer: null };
  switch (tap.kind) {
    case 'give':
      return {
        ...state,
        view: afterRating(state, { session, rating: seq, level: tap.level }, at, asked),
      };
    case 'revise':
      return {
        ...state,
        view: afterRating(state, { session, rating: tap.rating, level: tap.level }, at, asked),
      };
    case 'explain': {
      const { rating, level } = tap;
      return { ...state, view: { name: 'thanks', session, rating, level, undo: false, since: at } };
    }
    case 'withdraw':
      return { ...state, view: { name: 'rating', session, since: at, revising: tap.rating } };
  }
}

/**
 * The mis-tap: the rating is withdrawn on record first, and the faces come back for the second choice. Whoever
 * chooses again takes back with it what was chosen or typed for the first choice.
 */
export function undo(state: FlowState, at: number): FlowState {
  const { view } = state;
  if (!canUndo(view)) return state;
  const id = state.taps + 1;
  const tap: FaceTap = { id, kind: 'withdraw', rating: view.rating };
  return { ...state, taps: id, view: { name: 'saving', session: view.session, tap, since: at } };
}

type Undoable = Extract<View, { readonly name: 'thanks' | 'explaining' }>;

function canUndo(view: View): view is Undoable {
  switch (view.name) {
    case 'thanks':
      return view.undo;
    case 'explaining':
      return view.step === 'reasons';
    case 'starting':
    case 'enrolling':
    case 'out-of-service':
    case 'waiting':
    case 'choosing-clerk':
    case 'entering-pin':
    case 'rating':
    case 'saving':
    case 'saving-explanation':
    case 'looking-up':
    case 'saving-feedback':
    case 'feedback-thanks':
    case 'staff':
      return false;
  }
}
