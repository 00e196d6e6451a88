import type { Draft } from '../log/entry.ts';
import type { Opening, RefusedOpening } from '../log/kinds.ts';
import type { FlowEvent } from './event.ts';
import { sessionOf, type FlowState, type Offer, type View } from './state.ts';
import type { Visit } from './visit.ts';

type Faces = Extract<View, { readonly name: 'rating' }>;

/** What openings of the faces leave in the log, read like everything else from the two states around a step. */
export function openingEntries(
  previous: FlowState,
  event: FlowEvent,
  next: FlowState,
  offer: Offer | null,
): readonly Draft[] {
  const before = firstFaces(previous.view);
  const after = firstFaces(next.view);
  return [
    ...ignored(before, after),
    ...disowned(before, after),
    ...expired(before, next.view, event.at),
    ...refused(previous, event, next, offer),
    ...opened(before, after),
  ];
}

/** Faces that wait for a first tap. */
function firstFaces(view: View): Faces | null {
  return view.name === 'rating' && view.revising === null ? view : null;
}

/** Faces that are always there open for nobody in particular, so nobody can be said not to have tapped. */
function opened(before: Faces | null, after: Faces | null): readonly Draft[] {
  if (!after || after.visit.id === 0 || after.visit.id === before?.visit.id) return [];
  const { opening, procedure, dossier } = after.visit;
  return [{ kind: 'window.opened', body: { opening, procedure, dossier } }];
}

function expired(before: Faces | null, next: View, at: number): readonly Draft[] {
  if (!before || before.visit.id === 0 || visitOf(next)?.id === before.visit.id) return [];
  const shownMs = Math.max(0, Math.round(at - before.since));
  return [{ kind: 'window.expired', body: { shownMs } }];
}

function visitOf(view: View): Visit | null {
  if (view.name === 'rating') return view.visit;
  return view.name === 'saving' ? view.tap.visit : null;
}

function ignored(before: Faces | null, after: Faces | null): readonly Draft[] {
  if (!before?.repeats || after?.repeats) return [];
  return [{ kind: 'presses.ignored', body: { count: before.repeats.count } }];
}

function disowned(before: Faces | null, after: Faces | null): readonly Draft[] {
  if (!before || !after || !before.visit.isClerks || after.visit.isClerks) return [];
  const { id: session, clerk } = after.session;
  return [{ kind: 'clerk.disowned', body: { session, clerk } }];
}

function refused(
  previous: FlowState,
  event: FlowEvent,
  next: FlowState,
  offer: Offer | null,
): readonly Draft[] {
  if (event.type === 'queue-called') return refusedCall(previous, event.dossier, next, offer);
  const reason = faultOf(next.view);
  if (reason === null) return [];
  if (event.type === 'code-scanned' && next.view !== previous.view)
    return refusal('receipt', reason, null);
  const { view } = previous;
  if (view.name !== 'reading-code' || next.view.name === 'reading-code') return [];
  const dossier = event.type === 'dossier-read' ? event.dossier : null;
  return refusal(view.opening, reason, dossier);
}

function refusedCall(
  previous: FlowState,
  dossier: string | null,
  next: FlowState,
  offer: Offer | null,
): readonly Draft[] {
  const isExpected = offer?.opening.modes.includes('queue') === true;
  if (!isExpected || next.visits !== previous.visits) return [];
  return refusal('queue', sessionOf(previous.view) === null ? 'no-clerk' : 'busy', dossier);
}

function faultOf(view: View): RefusedOpening | null {
  return view.name === 'inviting' || view.name === 'rating' ? view.fault : null;
}

function refusal(
  opening: Opening,
  reason: RefusedOpening,
  dossier: string | null,
): readonly Draft[] {
  return [{ kind: 'window.refused', body: { opening, reason, dossier } }];
}
