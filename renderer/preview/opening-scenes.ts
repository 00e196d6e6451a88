import type { KioskView } from '../../shared/contract/ipc.ts';
import { DEFAULT_SETTINGS, type OpeningSettings } from '../../shared/contract/counter-settings.ts';
import type { Session, View } from '../../shared/flow/state.ts';
import { ALWAYS_OPEN, type Visit } from '../../shared/flow/visit.ts';
import { LONG_VIEW, VIEW } from './fixture-view.ts';

const SESSION: Session = {
  id: 'session-1',
  clerk: 'clerk-1',
  openedAt: 0,
  endsAt: null,
  onBreak: false,
};
const LONG_SESSION: Session = { ...SESSION, clerk: 'clerk-long' };
const LONG_NAME =
  'Thủ tục đăng ký thường trú tại chỗ ở hợp pháp do thuê, mượn, ở nhờ của công dân đã được đăng ký thường trú và thủ tục cấp bản sao trích lục hộ tịch';

function opened(view: KioskView, opening: Partial<OpeningSettings>): KioskView {
  const all = { ...DEFAULT_SETTINGS.opening, ...opening };
  return { ...view, settings: { ...view.settings, opening: all } };
}

const BY_RECEIPT = opened(VIEW, { modes: ['receipt', 'keypad', 'clerk-done'] });
const LONG_BY_RECEIPT = opened(LONG_VIEW, { modes: ['receipt', 'keypad'] });
const BY_QUEUE = opened(VIEW, { modes: ['queue'], noCode: false });
const WITH_KEYPAD = opened(VIEW, { modes: ['always', 'keypad'] });
const ASKED: KioskView = {
  ...LONG_VIEW,
  procedures: [
    {
      code: '1.004222',
      name: LONG_NAME,
      field: 'Cư trú',
      days: 7,
      feeVnd: null,
      feeNote: '',
      source: '',
    },
  ],
};
const VISIT: Visit = { ...ALWAYS_OPEN, id: 1, opening: 'receipt', dossier: 'a'.repeat(64) };
const INVITING = { name: 'inviting', session: SESSION, since: 0, fault: null } as const;
const TYPING = {
  name: 'typing-code',
  session: SESSION,
  digits: '2610',
  shown: 'H55.12.03-2610__-____',
  fault: null,
  isReady: false,
} as const;
const RATING = {
  name: 'rating',
  session: SESSION,
  since: 0,
  revising: null,
  visit: ALWAYS_OPEN,
  fault: null,
  repeats: null,
} as const;
const PROCEDURE = {
  name: 'rating-procedure',
  session: SESSION,
  visit: VISIT,
  rating: 1,
  level: 4,
  undo: false,
  since: 0,
} as const;

/** The ways to the faces, and the second question. */
export const OPENING_SCENES: Readonly<
  Record<string, { readonly shown: View; readonly view: KioskView }>
> = {
  inviting: { shown: INVITING, view: BY_RECEIPT },
  'inviting-fault': { shown: { ...INVITING, fault: 'other-office' }, view: BY_RECEIPT },
  'inviting-rated': { shown: { ...INVITING, fault: 'already-rated' }, view: BY_RECEIPT },
  'inviting-long': {
    shown: { ...INVITING, session: LONG_SESSION, fault: 'not-a-code' },
    view: LONG_BY_RECEIPT,
  },
  'inviting-queue': { shown: INVITING, view: BY_QUEUE },
  'reading-code': {
    shown: {
      name: 'reading-code',
      session: SESSION,
      ask: 1,
      opening: 'receipt',
      procedure: null,
      since: 0,
    },
    view: BY_RECEIPT,
  },
  code: { shown: TYPING, view: BY_RECEIPT },
  'code-fault': {
    shown: { ...TYPING, shown: 'H55.12.03-2613__-____', fault: 'impossible-date' },
    view: BY_RECEIPT,
  },
  'code-ready': {
    shown: { ...TYPING, shown: 'H55.12.03-261004-1812345', isReady: true },
    view: BY_RECEIPT,
  },
  'rating-keypad': { shown: RATING, view: WITH_KEYPAD },
  'rating-fault': { shown: { ...RATING, fault: 'other-office' }, view: WITH_KEYPAD },
  'rating-disowned': {
    shown: { ...RATING, visit: { ...VISIT, isClerks: false } },
    view: BY_RECEIPT,
  },
  'rating-disowned-long': {
    shown: { ...RATING, session: LONG_SESSION, visit: { ...VISIT, isClerks: false } },
    view: LONG_BY_RECEIPT,
  },
  procedure: { shown: PROCEDURE, view: VIEW },
  'procedure-long': {
    shown: { ...PROCEDURE, undo: true, visit: { ...VISIT, procedure: '1.004222' } },
    view: ASKED,
  },
  'saving-procedure': {
    shown: {
      name: 'saving-procedure',
      session: SESSION,
      since: 0,
      tap: { id: 3, kind: 'procedure', visit: VISIT, rating: 1, level: 4, answer: 2 },
    },
    view: VIEW,
  },
  'staff-done': { shown: { name: 'staff', session: SESSION }, view: BY_RECEIPT },
};
