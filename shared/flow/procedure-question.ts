import type { FlowEvent, ProcedureIntent } from './event.ts';
import type { FlowState, Offer, Session, View } from './state.ts';
import type { Visit } from './visit.ts';

/** A rating that is in the log, and whose it is. */
export interface Kept {
  readonly session: Session;
  readonly visit: Visit;
  readonly rating: number;
  readonly level: number;
}

export function isProcedureIntent(event: FlowEvent): event is Extract<FlowEvent, ProcedureIntent> {
  return event.type === 'procedure-rated' || event.type === 'procedure-skipped';
}

/**
 * After everything about the clerk: the question about the procedure, where the office asks it and the answer can be
 * told to belong to one; otherwise the thanks.
 * @param undo whether the citizen may still choose another level for the clerk
 */
export function afterClerk(kept: Kept, at: number, offer: Offer | null, undo: boolean): View {
  const { dossier, procedure } = kept.visit;
  const isAsked = offer?.askProcedure === true && (dossier !== null || procedure !== null);
  return { ...kept, name: isAsked ? 'rating-procedure' : 'thanks', undo, since: at };
}

/** The answer, stored at once like the first one; or the way past it. */
export function answerProcedure(
  state: FlowState,
  intent: ProcedureIntent,
  at: number,
  offer: Offer | null,
): FlowState {
  const { view } = state;
  if (view.name !== 'rating-procedure') return state;
  if (intent.type === 'procedure-skipped') return skipProcedure(state, at);
  const { level: answer } = intent;
  if (!offer || !Number.isInteger(answer) || answer < 1 || answer > offer.levels) return state;
  const { session, visit, rating, level } = view;
  const id = state.taps + 1;
  const tap = { id, kind: 'procedure', visit, rating, level, answer } as const;
  return { ...state, taps: id, view: { name: 'saving-procedure', session, tap, since: at } };
}

/** A citizen who says no to the question, or has gone, has given the rating all the same. */
export function skipProcedure(state: FlowState, at: number): FlowState {
  const { view } = state;
  if (view.name !== 'rating-procedure') return state;
  return { ...state, view: { ...view, name: 'thanks', undo: false, since: at } };
}
