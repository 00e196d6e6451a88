import { weaknessOf } from '../domain/new-pin.ts';
import type { Draft } from '../log/entry.ts';
import type { ClerkIntent, ClerkPage, ClerkReport, ClerkSide } from './clerk-side-state.ts';
import type { FlowEvent } from './event.ts';
import { resting } from './rest.ts';
import { sessionOf, type FlowState, type Session, type Setting, type View } from './state.ts';
import type { Move } from './step.ts';

type ClerkEvent = ClerkIntent | ClerkReport;

const CLERK_EVENTS: Readonly<Record<ClerkEvent['type'], true>> = {
  'break-asked': true,
  'resume-asked': true,
  'hand-over-asked': true,
  'unlock-asked': true,
  'supervisor-chosen': true,
  'unlock-pin-entered': true,
  'pin-change-asked': true,
  'pin-change-entered': true,
  'own-figures-asked': true,
  'own-figures-pin-entered': true,
  'unlock-ended': true,
  'pin-change-ended': true,
  'own-figures-ended': true,
};

export function isClerkEvent(event: FlowEvent): event is Extract<FlowEvent, ClerkEvent> {
  return event.type in CLERK_EVENTS;
}

/** What clerks do at their kiosk besides signing in and out. Nothing of it ends a citizen's visit or begins one. */
export function onClerkSide(state: FlowState, event: ClerkEvent): Move {
  if (isDoor(event)) return enter(state, event);
  const { view } = state;
  return view.name === 'clerk-side' ? onPage(state, view, event) : { next: state };
}

type Door = Extract<
  ClerkIntent,
  {
    readonly type:
      | 'break-asked'
      | 'resume-asked'
      | 'hand-over-asked'
      | 'unlock-asked'
      | 'pin-change-asked'
      | 'own-figures-asked';
  }
>;
const DOORS: Readonly<Record<Door['type'], true>> = {
  'break-asked': true,
  'resume-asked': true,
  'hand-over-asked': true,
  'unlock-asked': true,
  'pin-change-asked': true,
  'own-figures-asked': true,
};

function isDoor(event: ClerkEvent): event is Door {
  return event.type in DOORS;
}

function enter(state: FlowState, event: Door): Move {
  const { view } = state;
  const session = sessionOf(view);
  switch (event.type) {
    case 'break-asked':
      return view.name === 'staff' && session
        ? to(state, { name: 'on-break', session: { ...session, onBreak: true } })
        : { next: state };
    case 'resume-asked':
      return view.name === 'on-break' ? to(state, pinOf(view.session)) : { next: state };
    case 'hand-over-asked':
      return (view.name === 'staff' || view.name === 'on-break') && session
        ? to(state, { name: 'choosing-clerk', session })
        : { next: state };
    case 'unlock-asked':
      return view.name === 'entering-pin' && view.refusal?.reason === 'locked'
        ? to(state, opened(view.session, unlocking(view.clerk, null)))
        : { next: state };
    case 'pin-change-asked':
      return view.name === 'staff' && session
        ? to(state, opened(session, { name: 'changing-pin', checking: false, outcome: null }))
        : { next: state };
    case 'own-figures-asked':
      return view.name === 'staff' && session
        ? to(state, opened(session, { name: 'own-figures', checking: false, outcome: null }))
        : { next: state };
  }
}

type PageEvent = Exclude<ClerkEvent, Door>;

function onPage(state: FlowState, side: ClerkSide, event: PageEvent): Move {
  const { page, session } = side;
  switch (event.type) {
    case 'supervisor-chosen':
      return page.name === 'unlocking' && !page.checking
        ? turn(state, side, unlocking(page.clerk, event.staff))
        : { next: state };
    case 'unlock-pin-entered':
      return enterSupervisor(state, side, event.pin);
    case 'unlock-ended':
      if (page.name !== 'unlocking' || !page.checking || page.supervisor !== event.staff)
        return { next: state };
      return event.refusal === null
        ? to(state, pinFor(page.clerk, session))
        : turn(state, side, { ...page, checking: false, refusal: event.refusal });
    case 'pin-change-entered':
      return changePin(state, side, event);
    case 'pin-change-ended':
      return page.name === 'changing-pin' && page.checking && session?.clerk === event.clerk
        ? turn(state, side, {
            ...page,
            checking: false,
            outcome: event.verdict.ok ? 'done' : event.verdict,
          })
        : { next: state };
    case 'own-figures-pin-entered':
      return page.name === 'own-figures' && !page.checking && session
        ? {
            ...turn(state, side, { ...page, checking: true, outcome: null }),
            command: { type: 'ask-own-figures', clerk: session.clerk, pin: event.pin },
          }
        : { next: state };
    case 'own-figures-ended':
      return page.name === 'own-figures' && page.checking && session?.clerk === event.clerk
        ? turn(state, side, {
            ...page,
            checking: false,
            outcome: event.verdict.ok ? event.verdict.figures : event.verdict,
          })
        : { next: state };
  }
}

/** To where the page was opened from; from a supervisor's PIN to the choice of one. */
export function backFromClerkSide(
  state: FlowState,
  side: ClerkSide,
  at: number,
  setting: Setting,
): FlowState {
  const { page, session } = side;
  if (page.name !== 'unlocking') return { ...state, view: resting(side, at, setting) };
  return page.supervisor === null
    ? to(state, pinFor(page.clerk, session)).next
    : turn(state, side, unlocking(page.clerk, null)).next;
}

/** What is on record of it whatever the screen shows by then; a break and its end are read from the sessions. */
export function clerkSideEntries(
  before: Session | null,
  event: FlowEvent,
  after: Session | null,
): readonly Draft[] {
  if (event.type === 'unlock-ended' && event.refusal === null)
    return [{ kind: 'session.unlocked', body: { clerk: event.clerk, by: event.staff } }];
  if (!before || !after || before.id !== after.id || before.onBreak === after.onBreak) return [];
  const kind = after.onBreak ? 'session.paused' : 'session.resumed';
  return [{ kind, body: { session: after.id } }];
}

function enterSupervisor(state: FlowState, side: ClerkSide, pin: string): Move {
  const { page } = side;
  if (page.name !== 'unlocking' || page.checking || page.supervisor === null)
    return { next: state };
  const { clerk, supervisor } = page;
  return {
    ...turn(state, side, { ...page, checking: true, refusal: null }),
    command: { type: 'unlock-clerk', clerk, staff: supervisor, pin },
  };
}

/** A weak PIN is told at once; it is not worth a try of the old one. */
function changePin(
  state: FlowState,
  side: ClerkSide,
  { old, next }: Extract<ClerkIntent, { readonly type: 'pin-change-entered' }>,
): Move {
  const { page, session } = side;
  if (page.name !== 'changing-pin' || page.checking || !session) return { next: state };
  const why = weaknessOf(next, old);
  if (why !== null)
    return turn(state, side, { ...page, outcome: { ok: false, reason: 'weak', why } });
  return {
    ...turn(state, side, { ...page, checking: true, outcome: null }),
    command: { type: 'change-pin', clerk: session.clerk, old, next },
  };
}

function unlocking(clerk: string, supervisor: string | null): ClerkPage {
  return { name: 'unlocking', clerk, supervisor, checking: false, refusal: null };
}

function pinOf(session: Session): View {
  return pinFor(session.clerk, session);
}

function pinFor(clerk: string, session: Session | null): View {
  return { name: 'entering-pin', clerk, session, checking: false, refusal: null };
}

function opened(session: Session | null, page: ClerkPage): ClerkSide {
  return { name: 'clerk-side', session, page };
}

function turn(state: FlowState, side: ClerkSide, page: ClerkPage): { readonly next: FlowState } {
  return to(state, { ...side, page });
}

function to(state: FlowState, view: View): { readonly next: FlowState } {
  return { next: { ...state, view } };
}
