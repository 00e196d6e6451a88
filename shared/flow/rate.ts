import type { FlowEvent } from './event.ts';
import { afterRating } from './explain.ts';
import { afterClerk, type Kept } from './procedure-question.ts';
import {
  pendingTap,
  sessionOf,
  type FaceTap,
  type FlowState,
  type Offer,
  type Session,
  type Setting,
  type View,
} from './state.ts';
import type { Visit } from './visit.ts';

/** The one tap. Taken only where the faces are shown, and only for a level that the scale has. */
export function rate(state: FlowState, level: number, at: number, { offer }: Setting): FlowState {
  const { view } = state;
  if (view.name !== 'rating' || !offer || !isLevel(level, offer.levels)) return state;
  const { visit, revising } = view;
  const until = repeatsUntil(state, view, at, offer);
  if (until !== null) {
    const count = (view.repeats?.count ?? 0) + 1;
    return { ...state, view: { ...view, repeats: { count, until } } };
  }
  const id = state.taps + 1;
  const tap: FaceTap =
    revising === null
      ? { id, kind: 'give', visit, level, shownMs: Math.max(0, Math.round(at - view.since)) }
      : { id, kind: 'revise', visit, rating: revising, level };
  const ratedAt = revising === null ? at : state.ratedAt;
  const saving: View = { name: 'saving', session: view.session, tap, since: at };
  return { ...state, taps: id, ratedAt, view: saving };
}

/**
 * Until when a tap is a repetition; null where it counts. Faces that something has opened are for one citizen, and a
 * second choice is asked for.
 */
function repeatsUntil(
  { ratedAt }: FlowState,
  { visit, revising }: Extract<View, { readonly name: 'rating' }>,
  at: number,
  { opening }: Offer,
): number | null {
  if (ratedAt === null || revising !== null || visit.opening !== 'always') return null;
  const until = ratedAt + opening.repeatMs;
  return at < until ? until : null;
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
        view: afterRating(state, keptOf(tap, session, seq), at, asked),
      };
    case 'revise':
      return {
        ...state,
        view: afterRating(state, keptOf(tap, session, tap.rating), at, asked),
      };
    case 'explain': {
      const offer = view.name === 'saving-explanation' && view.goesOn ? setting.offer : null;
      return { ...state, view: afterClerk(keptOf(tap, session, tap.rating), at, offer, false) };
    }
    case 'procedure':
      return { ...state, view: afterClerk(keptOf(tap, session, tap.rating), at, null, false) };
    case 'withdraw': {
      const { visit, rating: revising } = tap;
      const shown = { session, since: at, revising, visit, fault: null, repeats: null };
      return { ...state, view: { ...shown, name: 'rating' } };
    }
  }
}

function keptOf(
  { visit, level }: { readonly visit: Visit; readonly level: number },
  session: Session,
  rating: number,
): Kept {
  return { session, visit, rating, level };
}

/**
 * The mis-tap: the rating is withdrawn on record first, and the faces come back for the second choice. Whoever
 * chooses again takes back with it what was chosen or typed for the first choice.
 */
export function undo(state: FlowState, at: number): FlowState {
  const { view } = state;
  if (!canUndo(view)) return state;
  const id = state.taps + 1;
  const { visit, rating } = view;
  const tap: FaceTap = { id, kind: 'withdraw', visit, rating };
  return { ...state, taps: id, view: { name: 'saving', session: view.session, tap, since: at } };
}

type Undoable = Extract<View, { readonly name: 'thanks' | 'explaining' | 'rating-procedure' }>;

function canUndo(view: View): view is Undoable {
  switch (view.name) {
    case 'thanks':
    case 'rating-procedure':
      return view.undo;
    case 'explaining':
      return view.step === 'reasons';
    case 'starting':
    case 'enrolling':
    case 'out-of-service':
    case 'waiting':
    case 'choosing-clerk':
    case 'entering-pin':
    case 'inviting':
    case 'typing-code':
    case 'reading-code':
    case 'rating':
    case 'saving':
    case 'saving-explanation':
    case 'saving-procedure':
    case 'looking-up':
    case 'saving-feedback':
    case 'feedback-thanks':
    case 'staff':
    case 'on-break':
    case 'clerk-side':
    case 'desk':
      return false;
  }
}
