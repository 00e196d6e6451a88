import type { KioskView } from '../../shared/contract/ipc.ts';
import type { KioskStatus } from '../../shared/flow/kiosk-status.ts';
import type { Explaining, PinRefusal, Session, View } from '../../shared/flow/state.ts';
import { ALWAYS_OPEN } from '../../shared/flow/visit.ts';
import { openTyping } from '../../shared/telex/typing.ts';
import {
  CROWDED_VIEW,
  LONG_VIEW,
  MANY_REASONS_VIEW,
  THREE_LEVEL_VIEW,
  TWO_CLERK_VIEW,
  VIEW,
} from './fixture-view.ts';
import { CLERK_VIEWS } from './clerk-views.ts';
import { DESK_VIEWS } from './desk-views.ts';
import { LOOK_UP_SCENES } from './look-up-scenes.ts';
import { OPENING_SCENES } from './opening-scenes.ts';

export interface Scene {
  readonly shown: View;
  readonly view: KioskView | null;
  readonly status: KioskStatus;
}

const SESSION: Session = {
  id: 'session-1',
  clerk: 'clerk-1',
  openedAt: 0,
  endsAt: null,
  onBreak: false,
};
const LONG_SESSION: Session = { ...SESSION, clerk: 'clerk-long' };
const STATUS: KioskStatus = {
  host: 'electron',
  app: '0.1.0',
  device: 'kiosk-7f3a91c2',
  unsynced: 0,
  receiptAt: Date.UTC(2026, 9, 12, 2, 41),
  notice: null,
  disk: 'ok',
};

function scene(shown: View, view: KioskView | null = VIEW, status = STATUS): Scene {
  return { shown, view, status };
}

function pin(refusal: PinRefusal | null, checking = false): Scene {
  return scene({ name: 'entering-pin', clerk: 'clerk-1', session: null, checking, refusal });
}

const CLERK_SCENES: Readonly<Record<string, Scene>> = Object.fromEntries(
  Object.entries(CLERK_VIEWS).map(([name, shown]) => [name, scene(shown)]),
);

const DESK_SCENES: Readonly<Record<string, Scene>> = Object.fromEntries(
  Object.entries(DESK_VIEWS).map(([name, shown]) => [name, scene(shown)]),
);

const RATING: Extract<View, { readonly name: 'rating' }> = {
  name: 'rating',
  session: SESSION,
  since: 0,
  revising: null,
  visit: ALWAYS_OPEN,
  fault: null,
  repeats: null,
};
const THANKS: Extract<View, { readonly name: 'thanks' }> = {
  name: 'thanks',
  session: SESSION,
  visit: ALWAYS_OPEN,
  rating: 1,
  level: 4,
  undo: true,
  since: 0,
};
const REASONS: Explaining = {
  name: 'explaining',
  session: SESSION,
  visit: ALWAYS_OPEN,
  rating: 1,
  level: 2,
  step: 'reasons',
  reasons: [],
  comment: openTyping(''),
  method: 'telex',
  since: 0,
};
const COMMENT: Explaining = {
  ...REASONS,
  step: 'comment',
  comment: openTyping('Cán bộ hướng dẫn rất tận tình, nhưng phải chờ lâu ở quầy ĐĂNG KÝ HỘ TỊCH.'),
};

const LOOKED_UP = Object.fromEntries(
  Object.entries({ ...LOOK_UP_SCENES, ...OPENING_SCENES }).map(([name, { shown, view }]) => [
    name,
    scene(shown, view),
  ]),
);

/** Every picture that the kiosk can show, with the worst that each has to hold. */
export const SCENES: Readonly<Record<string, Scene>> = {
  starting: scene({ name: 'starting' }, null),
  enrolling: scene({ name: 'enrolling', again: false, busy: false, failure: null }, null),
  'enrolling-busy': scene({ name: 'enrolling', again: false, busy: true, failure: null }, null),
  'enrolling-refused': scene(
    {
      name: 'enrolling',
      again: false,
      busy: false,
      failure: {
        kind: 'problem',
        code: 'enrolment-code-refused',
        expected: null,
        retryAfterMs: null,
      },
    },
    null,
  ),
  waiting: scene({ name: 'waiting' }),
  'waiting-long': scene({ name: 'waiting' }, LONG_VIEW),
  'choosing-2': scene({ name: 'choosing-clerk', session: null }, TWO_CLERK_VIEW),
  'choosing-8': scene({ name: 'choosing-clerk', session: null }),
  'choosing-200': scene({ name: 'choosing-clerk', session: null }, CROWDED_VIEW),
  pin: pin(null),
  'pin-checking': pin(null, true),
  'pin-wrong': pin({ reason: 'wrong', triesLeft: 2 }),
  'pin-waiting': pin({ reason: 'waiting', waitMs: 118_000 }),
  'pin-locked': pin({ reason: 'locked' }),
  'rating-5': scene(RATING),
  'rating-3': scene(RATING, THREE_LEVEL_VIEW),
  'rating-long': scene({ ...RATING, session: LONG_SESSION }, LONG_VIEW),
  'rating-revising': scene({ ...RATING, revising: 7 }),
  'saving-5': scene({
    name: 'saving',
    session: SESSION,
    since: 0,
    tap: { id: 1, kind: 'give', visit: ALWAYS_OPEN, level: 2, shownMs: 900 },
  }),
  'saving-3': scene(
    {
      name: 'saving',
      session: SESSION,
      since: 0,
      tap: { id: 1, kind: 'give', visit: ALWAYS_OPEN, level: 3, shownMs: 900 },
    },
    THREE_LEVEL_VIEW,
  ),
  thanks: scene(THANKS),
  'thanks-explained': scene({ ...THANKS, undo: false }),
  'saving-explanation': scene({
    name: 'saving-explanation',
    session: SESSION,
    since: 0,
    goesOn: true,
    tap: {
      id: 2,
      kind: 'explain',
      visit: ALWAYS_OPEN,
      rating: 1,
      level: 2,
      reasons: ['time'],
      comment: null,
    },
  }),
  reasons: scene(REASONS),
  'reasons-chosen': scene({ ...REASONS, reasons: ['extra-papers', 'harassment'] }),
  'reasons-12': scene({ ...REASONS, reasons: ['time'] }, MANY_REASONS_VIEW),
  comment: scene({ ...COMMENT, comment: openTyping('') }),
  'comment-typed': scene(COMMENT),
  'comment-vni': scene({ ...COMMENT, method: 'vni' }),
  'comment-off': scene({ ...COMMENT, method: 'off' }),
  'comment-long': scene({
    ...COMMENT,
    comment: openTyping('Đề nghị niêm yết rõ thành phần hồ sơ. '.repeat(26)),
  }),
  ...LOOKED_UP,
  staff: scene({ name: 'staff', session: SESSION }),
  'staff-browser': scene({ name: 'staff', session: LONG_SESSION }, LONG_VIEW, {
    ...STATUS,
    host: 'browser',
    unsynced: 1243,
    receiptAt: null,
    notice: 'not-the-centre',
    disk: 'low',
  }),
  ...CLERK_SCENES,
  ...DESK_SCENES,
  'staff-nobody': scene({ name: 'staff', session: null }),
  'out-of-service-storage': scene({
    name: 'out-of-service',
    reason: 'storage',
    session: SESSION,
    pending: { id: 1, kind: 'give', visit: ALWAYS_OPEN, level: 4, shownMs: 900 },
    since: 0,
  }),
  'out-of-service-no-space': scene({
    name: 'out-of-service',
    reason: 'no-space',
    session: null,
    pending: null,
    since: 0,
  }),
  'out-of-service-centre-needed': scene({
    name: 'out-of-service',
    reason: 'centre-needed',
    session: null,
    pending: null,
    since: 0,
  }),
  'out-of-service-copies-forked': scene({
    name: 'out-of-service',
    reason: 'copies-forked',
    session: null,
    pending: null,
    since: 0,
  }),
  'out-of-service-unheard': scene({
    name: 'out-of-service',
    reason: 'unheard',
    session: null,
    pending: null,
    since: 0,
  }),
  'out-of-service-start': scene(
    { name: 'out-of-service', reason: 'start', session: null, pending: null, since: 0 },
    null,
  ),
};
