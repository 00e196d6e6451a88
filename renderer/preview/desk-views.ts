import type { Desk, DeskPage } from '../../shared/flow/desk-state.ts';

function desk(page: DeskPage): Desk {
  return { name: 'desk', session: null, page };
}

const STICK = { id: '/media/usb', name: 'KINGSTON', freeBytes: 14_200_000_000 };

/** IT's desk in each of its pages. */
export const DESK_VIEWS: Readonly<Record<string, Desk>> = {
  'desk-choosing': desk({ name: 'choosing' }),
  'desk-pin': desk({ name: 'pin', staff: 'cntt', checking: false, refusal: null }),
  'desk-no-drive': desk({ name: 'menu', staff: 'cntt', drives: [], outcome: null }),
  'desk-menu': desk({
    name: 'menu',
    staff: 'cntt',
    drives: [STICK, { ...STICK, id: '/media/two', name: 'UBND PHUONG' }],
    outcome: {
      of: 'bundle',
      staff: 'cntt',
      verdict: {
        ok: true,
        file: 'hai-long-kiosk-7f3a91c2-1-48213.age',
        from: 1,
        to: 48_213,
        bytes: 21_700_000,
        hash: 'a'.repeat(64),
        checked: true,
      },
    },
  }),
  'desk-failed': desk({
    name: 'menu',
    staff: 'cntt',
    drives: [STICK],
    outcome: { of: 'receipt', verdict: { ok: false, reason: 'of-another-log' } },
  }),
  'desk-working': desk({
    name: 'working',
    staff: 'cntt',
    work: { of: 'bundle', done: 21_500, total: 48_213 },
  }),
};
