import type { Effect, FlowEvent } from './event.ts';
import { atRest } from './rest.ts';
import type { FlowState, PinRefusal, Setting } from './state.ts';

export function choose(state: FlowState, clerk: string, { offer }: Setting): FlowState {
  if (state.view.name !== 'choosing-clerk' || !offer?.clerks.includes(clerk)) return state;
  return { ...state, view: { name: 'entering-pin', clerk, checking: false, refusal: null } };
}

/** The PIN passes through to the host that can check it; no state ever holds it. */
export function enterPin(
  state: FlowState,
  pin: string,
): { readonly next: FlowState; readonly command?: Effect } {
  const { view } = state;
  if (view.name !== 'entering-pin' || view.checking) return { next: state };
  return {
    next: { ...state, view: { ...view, checking: true, refusal: null } },
    command: { type: 'check-pin', clerk: view.clerk, pin },
  };
}

type PinAccepted = Extract<FlowEvent, { readonly type: 'pin-accepted' }>;

/** Taken only by the screen that asked: an answer that comes after the clerk walked away signs nobody in. */
export function pinAccepted(
  state: FlowState,
  { at, clerk, session, closesInMs }: PinAccepted,
  { offer }: Setting,
): FlowState {
  const { view } = state;
  if (view.name !== 'entering-pin' || !view.checking || view.clerk !== clerk) return state;
  const endsAt = closesInMs === null ? null : at + closesInMs;
  return {
    ...state,
    ratedAt: null,
    view: atRest({ id: session, clerk, openedAt: at, endsAt }, at, offer),
  };
}

export function pinRefused(state: FlowState, clerk: string, refusal: PinRefusal): FlowState {
  const { view } = state;
  if (view.name !== 'entering-pin' || !view.checking || view.clerk !== clerk) return state;
  return { ...state, view: { ...view, checking: false, refusal } };
}

export function signOut(state: FlowState): FlowState {
  return { ...state, view: { name: 'waiting' } };
}
