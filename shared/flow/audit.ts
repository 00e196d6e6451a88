import type { SessionEnd } from '../log/kinds.ts';
import type { Draft } from '../log/entry.ts';
import { clerkSideEntries } from './clerk-side.ts';
import { deskEntries } from './desk.ts';
import type { Effect, FlowEvent } from './event.ts';
import { sessionEnd } from './deadline.ts';
import { openingEntries } from './opening-audit.ts';
import {
  pendingTap,
  sessionOf,
  type FlowState,
  type Offer,
  type Session,
  type Setting,
  type ExplainTap,
  type FaceTap,
  type ProcedureTap,
} from './state.ts';

/**
 * What a step leaves in the log, read from the two states around it. No transition can forget its entry,
 * because none writes one.
 */
export function entriesOf(
  previous: FlowState,
  event: FlowEvent,
  next: FlowState,
  { offer }: Setting,
): readonly Effect[] {
  const before = sessionOf(previous.view);
  const after = sessionOf(next.view);
  const counter = offer?.counter ?? '';
  const effects: Effect[] = [];
  if (before && before.id !== after?.id)
    effects.push(
      note({
        kind: 'session.closed',
        body: { session: before.id, reason: whyClosed(event, before, offer) },
      }),
    );
  if (after && after.id !== before?.id)
    effects.push(
      note({ kind: 'session.opened', body: { session: after.id, clerk: after.clerk, counter } }),
    );
  const refused = refusedSignIn(event, previous);
  if (refused) effects.push(note(refused));
  effects.push(...deskEntries(event).map(note));
  effects.push(...clerkSideEntries(before, event, after).map(note));
  effects.push(...openingEntries(previous, event, next, offer).map(note));
  const tap = pendingTap(next.view);
  if (!tap || tap.id === pendingTap(previous.view)?.id) return effects;
  if (tap.kind === 'feedback')
    effects.push({ type: 'append-feedback', feedback: tap.feedback, tap: tap.id });
  else if (after && offer)
    effects.push({
      type: 'append',
      draft: ratingDraft(tap, after, offer.scale, counter, previous.locale),
      tap: tap.id,
    });
  return effects;
}

function note(draft: Draft): Effect {
  return { type: 'append', draft, tap: null };
}

function whyClosed(event: FlowEvent, session: Session, offer: Offer | null): SessionEnd {
  if (event.type === 'sign-out-asked') return 'signed-out';
  if (event.type === 'pin-accepted') return 'handed-over';
  if (event.type === 'signed-in-elsewhere') return 'elsewhere';
  if (event.type === 'roster-changed' || offer?.clerks.includes(session.clerk) === false)
    return 'removed';
  if (event.type !== 'time') return 'signed-out';
  return event.at >= sessionEnd(session) ? 'shift-end' : 'idle';
}

/** A wrong PIN is on record; asking again while the wait still runs adds nothing. */
function refusedSignIn(event: FlowEvent, previous: FlowState): Draft | null {
  if (event.type !== 'pin-refused' || previous.view.name !== 'entering-pin') return null;
  const { reason } = event.refusal;
  if (reason !== 'wrong' && reason !== 'locked') return null;
  return {
    kind: 'session.refused',
    body: { clerk: event.clerk, reason: reason === 'wrong' ? 'wrong-pin' : 'locked' },
  };
}

function ratingDraft(
  tap: FaceTap | ExplainTap | ProcedureTap,
  session: Session,
  scale: string,
  counter: string,
  locale: string,
): Draft {
  switch (tap.kind) {
    case 'give':
      return {
        kind: 'rating.given',
        body: {
          scale,
          level: tap.level,
          clerk: tap.visit.isClerks ? session.clerk : null,
          counter,
          session: session.id,
          procedure: tap.visit.procedure,
          dossier: tap.visit.dossier,
          opening: tap.visit.opening,
          locale,
          shownMs: tap.shownMs,
        },
      };
    case 'withdraw':
      return { kind: 'rating.changed', body: { rating: tap.rating, level: null } };
    case 'revise':
      return { kind: 'rating.changed', body: { rating: tap.rating, level: tap.level } };
    case 'procedure':
      return {
        kind: 'procedure.rated',
        body: { rating: tap.rating, scale, level: tap.answer },
      };
    case 'explain': {
      const { rating, reasons, comment } = tap;
      return { kind: 'rating.explained', body: { rating, reasons, comment } };
    }
  }
}
