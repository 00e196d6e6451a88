import { eraseDigit, keypadView, pressDigit, type KeypadEntry } from '../domain/dossier-keypad.ts';
import type { OpeningMode } from '../contract/counter-settings.ts';
import type { Effect, FlowEvent, OpeningIntent, TypingIntent } from './event.ts';
import { readReceipt } from './receipt.ts';
import { atRest } from './rest.ts';
import {
  sessionOf,
  type FlowState,
  type Offer,
  type Session,
  type Setting,
  type View,
} from './state.ts';
import type { OpeningFault, Visit } from './visit.ts';

interface Move {
  readonly next: FlowState;
  readonly command?: Effect;
}

const OPENING_INTENTS: Readonly<Record<OpeningIntent['type'], true>> = {
  'code-scanned': true,
  'code-asked': true,
  'code-entered': true,
  'no-code-chosen': true,
  'service-done': true,
  'clerk-disowned': true,
};

export function isOpeningIntent(event: FlowEvent): event is Extract<FlowEvent, OpeningIntent> {
  return event.type in OPENING_INTENTS;
}

/** What a citizen or the clerk does so that the faces come; each way only where the office has switched it on. */
export function open(state: FlowState, intent: OpeningIntent, at: number, setting: Setting): Move {
  const { view } = state;
  const { offer } = setting;
  const session = sessionOf(view);
  if (!offer || !session) return { next: state };
  switch (intent.type) {
    case 'code-scanned':
      return has(offer, 'receipt') && isFree(view)
        ? scan(state, session, intent.text, at, { ...setting, offer })
        : { next: state };
    case 'code-asked':
      return has(offer, 'keypad') && isFree(view)
        ? to(state, { name: 'typing-code', session, ...typed('', { ...setting, offer }) })
        : { next: state };
    case 'code-entered':
      return view.name === 'typing-code'
        ? enter(state, view, at, { ...setting, offer })
        : { next: state };
    case 'no-code-chosen':
      return offer.opening.noCode && (view.name === 'inviting' || view.name === 'typing-code')
        ? openFaces(
            state,
            session,
            { opening: 'no-code', dossier: null, procedure: null },
            at,
            offer,
          )
        : { next: state };
    case 'service-done':
      return has(offer, 'clerk-done') && view.name === 'staff'
        ? openFaces(
            state,
            session,
            { opening: 'clerk-done', dossier: null, procedure: null },
            at,
            offer,
          )
        : { next: state };
    case 'clerk-disowned':
      return view.name === 'rating' && view.revising === null
        ? to(state, { ...view, visit: disowned(view.visit, offer) })
        : { next: state };
  }
}

type Offering = Setting & { readonly offer: Offer };
type TypingCode = Extract<View, { readonly name: 'typing-code' }>;

export function typeDigit(
  state: FlowState,
  view: TypingCode,
  intent: TypingIntent,
  setting: Setting,
): FlowState {
  const { offer } = setting;
  if (!offer || (intent.type !== 'key-typed' && intent.type !== 'key-erased')) return state;
  const digits =
    intent.type === 'key-typed' ? pressDigit(view.digits, intent.key) : eraseDigit(view.digits);
  return { ...state, view: { ...view, ...typed(digits, { ...setting, offer }) } };
}

function scan(
  state: FlowState,
  session: Session,
  text: string,
  at: number,
  { offer, today }: Offering,
): Move {
  const verdict = readReceipt(text, offer, today);
  if (!verdict.ok) return to(state, atRest(session, at, offer, verdict.fault));
  const opening = { opening: 'receipt', dossier: null, procedure: null } as const;
  return read(state, session, opening, { code: verdict.code.text }, at);
}

function enter(state: FlowState, view: TypingCode, at: number, setting: Offering): Move {
  const { entry } = keypadView(setting.offer.unitCode, view.digits, setting.today);
  if (entry.state !== 'ready') return { next: state };
  const opening = { opening: 'keypad', dossier: null, procedure: null } as const;
  return read(state, view.session, opening, { code: entry.code.text }, at);
}

function typed(
  digits: string,
  { offer, today }: Offering,
): Pick<TypingCode, 'digits' | 'shown' | 'fault' | 'isReady'> {
  const { shown, entry } = keypadView(offer.unitCode, digits, today);
  return { digits, shown, fault: faultOf(entry), isReady: entry.state === 'ready' };
}

function faultOf(entry: KeypadEntry): OpeningFault | null {
  return entry.state === 'fault' ? entry.fault : null;
}

type Way = Pick<Visit, 'opening' | 'dossier' | 'procedure'>;

export function read(
  state: FlowState,
  session: Session,
  { opening, procedure }: Way,
  of: Extract<Effect, { readonly type: 'read-dossier' }>['of'],
  at: number,
): Move {
  const ask = state.visits + 1;
  return {
    next: {
      ...state,
      visits: ask,
      view: { name: 'reading-code', session, ask, opening, procedure, since: at },
    },
    command: { type: 'read-dossier', ask, of },
  };
}

export function openFaces(
  state: FlowState,
  session: Session,
  way: Way,
  at: number,
  { opening }: Offer,
): Move {
  const id = state.visits + 1;
  const visit: Visit = { ...way, id, isClerks: true, waitMs: opening.windowMs };
  return {
    next: {
      ...state,
      visits: id,
      view: {
        name: 'rating',
        session,
        since: at,
        revising: null,
        visit,
        fault: null,
        repeats: null,
      },
    },
  };
}

function disowned(visit: Visit, { opening }: Offer): Visit {
  return { ...visit, isClerks: false, waitMs: visit.waitMs ?? opening.windowMs };
}

/** The citizen takes it back: it was this clerk after all. */
export function ownedAgain(view: View): View {
  if (view.name !== 'rating' || view.visit.isClerks) return view;
  const { visit } = view;
  const waitMs = visit.id === 0 ? null : visit.waitMs;
  return { ...view, visit: { ...visit, isClerks: true, waitMs } };
}

/** Nobody has begun anything here that the next citizen could cut off. */
export function isFree(view: View): boolean {
  return (
    view.name === 'inviting' ||
    view.name === 'typing-code' ||
    (view.name === 'thanks' && !view.undo) ||
    (view.name === 'rating' && view.revising === null)
  );
}

export function has({ opening }: Offer, mode: OpeningMode): boolean {
  return opening.modes.includes(mode);
}

function to(state: FlowState, view: View): Move {
  return { next: { ...state, view } };
}
