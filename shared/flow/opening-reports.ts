import type { Effect, FlowEvent } from './event.ts';
import { has, isFree, openFaces, read } from './opening.ts';
import { atRest } from './rest.ts';
import { sessionOf, type FlowState, type Setting } from './state.ts';

interface Move {
  readonly next: FlowState;
  readonly command?: Effect;
}

type OpeningReport = Extract<
  FlowEvent,
  { readonly type: 'queue-called' | 'dossier-read' | 'dossier-unread' }
>;
const OPENING_REPORTS: Readonly<Record<OpeningReport['type'], true>> = {
  'queue-called': true,
  'dossier-read': true,
  'dossier-unread': true,
};

export function isOpeningReport(event: FlowEvent): event is OpeningReport {
  return event.type in OPENING_REPORTS;
}

/** What the shell tells of openings: a call from outside, or what a code turned out to be. */
export function hearOpening(state: FlowState, event: OpeningReport, setting: Setting): Move {
  switch (event.type) {
    case 'queue-called':
      return called(state, event, setting);
    case 'dossier-read':
      return { next: dossierRead(state, event, setting) };
    case 'dossier-unread':
      return { next: dossierUnread(state, event, setting) };
  }
}

/** The queue system or the one-stop software says that a service is finished; `dossier` is hashed already. */
function called(
  state: FlowState,
  { at, dossier, procedure }: Extract<FlowEvent, { readonly type: 'queue-called' }>,
  { offer }: Setting,
): Move {
  const session = sessionOf(state.view);
  if (!offer || !session || !has(offer, 'queue') || !isFree(state.view)) return { next: state };
  const opening = { opening: 'queue', dossier, procedure } as const;
  return dossier === null
    ? openFaces(state, session, opening, at, offer)
    : read(state, session, opening, { dossier }, at);
}

/** The host has hashed the code and looked whether the dossier was rated here. */
function dossierRead(
  state: FlowState,
  { at, ask, dossier, isRated }: Extract<FlowEvent, { readonly type: 'dossier-read' }>,
  { offer }: Setting,
): FlowState {
  const { view } = state;
  if (view.name !== 'reading-code' || view.ask !== ask || !offer) return state;
  const { session, opening, procedure } = view;
  if (isRated) return { ...state, view: atRest(session, at, offer, 'already-rated') };
  return openFaces(state, session, { opening, dossier, procedure }, at, offer).next;
}

export function dossierUnread(
  state: FlowState,
  { at, ask }: { readonly at: number; readonly ask: number },
  { offer }: Setting,
): FlowState {
  const { view } = state;
  if (view.name !== 'reading-code' || view.ask !== ask) return state;
  return { ...state, view: atRest(view.session, at, offer, 'unreadable') };
}
