import type { Effect, FlowEvent } from './event.ts';
import { clerkOfBadge } from '../domain/badge.ts';
import { atRest } from './rest.ts';
import type { FlowState, PinRefusal, Setting } from './state.ts';

export function choose(state: FlowState, clerk: string, { offer }: Setting): FlowState {
  if (state.view.name !== 'choosing-clerk' || !offer?.clerks.includes(clerk)) return state;
  const { session } = state.view;
  return {
    ...state,
    view: { name: 'entering-pin', clerk, session, checking: false, refusal: null },
  };
}

/** A badge names its clerk where somebody could choose one; the PIN is asked all the same. Null: no such badge, or no place for it. */
export function showBadge(state: FlowState, scanned: string, { offer }: Setting): FlowState | null {
  const { view } = state;
  if (view.name !== 'waiting' && view.name !== 'choosing-clerk' && view.name !== 'on-break')
    return null;
  const clerk = clerkOfBadge(offer?.badges ?? [], scanned);
  if (clerk === null || !offer?.clerks.includes(clerk)) return null;
  const session = view.name === 'waiting' ? null : view.session;
  return {
    ...state,
    view: { name: 'entering-pin', clerk, session, checking: false, refusal: null },
  };
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
  // Who comes back from a break goes on with the same session.
  const own = view.session?.clerk === clerk ? view.session : null;
  const { id, openedAt } = own ?? { id: session, openedAt: at };
  const opened = { id, clerk, openedAt, endsAt, onBreak: false };
  return { ...state, ratedAt: own ? state.ratedAt : null, view: atRest(opened, at, offer) };
}

export function pinRefused(state: FlowState, clerk: string, refusal: PinRefusal): FlowState {
  const { view } = state;
  if (view.name !== 'entering-pin' || !view.checking || view.clerk !== clerk) return state;
  return { ...state, view: { ...view, checking: false, refusal } };
}

export function signOut(state: FlowState): FlowState {
  return { ...state, view: { name: 'waiting' } };
}
