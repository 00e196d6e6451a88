import type { Draft } from '../log/entry.ts';
import type { Desk, DeskIntent, DeskPage, DeskReport } from './desk-state.ts';
import type { FlowEvent } from './event.ts';
import { resting } from './rest.ts';
import { sessionOf, type FlowState, type Setting } from './state.ts';
import type { Move } from './step.ts';

type DeskEvent = DeskIntent | DeskReport;

const DESK_EVENTS: ReadonlySet<string> = new Set<DeskEvent['type']>([
  'desk-asked',
  'desk-staff-chosen',
  'desk-pin-entered',
  'desk-drives-asked',
  'desk-export-asked',
  'desk-receipt-asked',
  'desk-pin-accepted',
  'desk-pin-refused',
  'desk-drives-found',
  'desk-progressed',
  'desk-ended',
]);

export function isDeskEvent<E extends { readonly type: string }>(event: E): event is E & DeskEvent {
  return DESK_EVENTS.has(event.type);
}

/** Everything that happens at IT's desk, behind the staff screen. Nothing here ends a clerk's session. */
export function atDesk(state: FlowState, event: DeskEvent): Move {
  const { view } = state;
  if (event.type === 'desk-asked')
    return view.name === 'staff'
      ? { next: { ...state, view: { name: 'desk', session: sessionOf(view), page: CHOOSING } } }
      : { next: state };
  if (view.name !== 'desk') return { next: state };
  const { page } = view;
  switch (event.type) {
    case 'desk-staff-chosen':
      return page.name === 'choosing'
        ? { next: turned(state, view, pinOf(event.staff)) }
        : { next: state };
    case 'desk-pin-entered':
      return enterPin(state, view, event.pin);
    case 'desk-pin-accepted':
      return page.name === 'pin' && page.checking && page.staff === event.staff
        ? look(state, view, page.staff)
        : { next: state };
    case 'desk-pin-refused':
      return page.name === 'pin' && page.checking && page.staff === event.staff
        ? { next: turned(state, view, { ...page, checking: false, refusal: event.refusal }) }
        : { next: state };
    case 'desk-drives-asked':
    case 'desk-drives-found':
    case 'desk-export-asked':
    case 'desk-receipt-asked':
    case 'desk-progressed':
    case 'desk-ended':
      return atMenu(state, view, event);
  }
}

type MenuEvent = Exclude<
  DeskEvent,
  {
    readonly type:
      | 'desk-asked'
      | 'desk-staff-chosen'
      | 'desk-pin-entered'
      | 'desk-pin-accepted'
      | 'desk-pin-refused';
  }
>;

/** What only somebody whose PIN was right comes to. */
function atMenu(state: FlowState, desk: Desk, event: MenuEvent): Move {
  const { page } = desk;
  switch (event.type) {
    case 'desk-drives-asked':
      return page.name === 'menu' ? look(state, desk, page.staff) : { next: state };
    case 'desk-drives-found':
      return page.name === 'menu'
        ? { next: turned(state, desk, { ...page, drives: event.drives }) }
        : { next: state };
    case 'desk-export-asked': {
      if (page.name !== 'menu') return { next: state };
      const { what, scope, drive } = event;
      const working = begun(page.staff, what);
      const { staff } = page;
      const command = { type: 'export-log', what, scope, drive, staff } as const;
      return { next: turned(state, desk, working), command };
    }
    case 'desk-receipt-asked': {
      if (page.name !== 'menu') return { next: state };
      const command = { type: 'take-receipt', drive: event.drive } as const;
      return { next: turned(state, desk, begun(page.staff, 'receipt')), command };
    }
    case 'desk-progressed': {
      if (page.name !== 'working') return { next: state };
      const { done, total } = event;
      return { next: turned(state, desk, { ...page, work: { ...page.work, done, total } }) };
    }
    case 'desk-ended': {
      if (page.name !== 'working') return { next: state };
      const { outcome } = event;
      const menu = { name: 'menu', staff: page.staff, drives: null, outcome } as const;
      return { next: turned(state, desk, menu), command: { type: 'list-drives' } };
    }
  }
}

/** From one of its pages; what is under way is waited for. */
export function backFromDesk(
  state: FlowState,
  desk: Desk,
  at: number,
  setting: Setting,
): FlowState {
  switch (desk.page.name) {
    case 'choosing':
    case 'menu':
      return { ...state, view: resting(desk, at, setting) };
    case 'pin':
      return turned(state, desk, CHOOSING);
    case 'working':
      return state;
  }
}

/** What left the kiosk is on record, with who took it, whatever the screen shows by then. */
export function deskEntries(event: FlowEvent): readonly Draft[] {
  if (event.type !== 'desk-ended') return [];
  const { outcome } = event;
  if (outcome.of === 'receipt' || !outcome.verdict.ok) return [];
  const { of: what, staff } = outcome;
  const { from, to, hash } = outcome.verdict;
  return [{ kind: 'export.made', body: { from, to, hash, what, staff } }];
}

const CHOOSING: DeskPage = { name: 'choosing' };

function turned(state: FlowState, desk: Desk, page: DeskPage): FlowState {
  return { ...state, view: { ...desk, page } };
}

function pinOf(staff: string): DeskPage {
  return { name: 'pin', staff, checking: false, refusal: null };
}

function enterPin(state: FlowState, desk: Desk, pin: string): Move {
  const { page } = desk;
  if (page.name !== 'pin' || page.checking) return { next: state };
  return {
    next: turned(state, desk, { ...page, checking: true, refusal: null }),
    command: { type: 'check-staff-pin', staff: page.staff, pin },
  };
}

function look(state: FlowState, desk: Desk, staff: string): Move {
  return {
    next: turned(state, desk, { name: 'menu', staff, drives: null, outcome: null }),
    command: { type: 'list-drives' },
  };
}

function begun(staff: string, of: 'bundle' | 'ratings' | 'receipt'): DeskPage {
  return { name: 'working', staff, work: { of, done: 0, total: 0 } };
}
