import type { ClerkPage, ClerkSide } from '../../shared/flow/clerk-side-state.ts';
import type { Session, View } from '../../shared/flow/state.ts';

const SESSION: Session = {
  id: 'session-1',
  clerk: 'clerk-1',
  openedAt: 0,
  endsAt: null,
  onBreak: false,
};

function side(page: ClerkPage): ClerkSide {
  return { name: 'clerk-side', session: SESSION, page };
}

function unlocking(supervisor: string | null): ClerkSide {
  const page = { clerk: 'clerk-1', supervisor, checking: false, refusal: null };
  return side({ name: 'unlocking', ...page });
}

/** What clerks do about themselves, in each of its pages. */
export const CLERK_VIEWS: Readonly<Record<string, View>> = {
  'on-break': { name: 'on-break', session: { ...SESSION, onBreak: true } },
  'unlock-choosing': unlocking(null),
  'unlock-pin': unlocking('phu-trach'),
  'pin-change': side({ name: 'changing-pin', checking: false, outcome: null }),
  'pin-change-weak': side({
    name: 'changing-pin',
    checking: false,
    outcome: { ok: false, reason: 'weak', why: 'in-a-row' },
  }),
  'pin-change-offline': side({
    name: 'changing-pin',
    checking: false,
    outcome: { ok: false, reason: 'not-sent', failure: { kind: 'unreachable' } },
  }),
  'pin-change-done': side({ name: 'changing-pin', checking: false, outcome: 'done' }),
  'own-pin': side({ name: 'own-figures', checking: false, outcome: null }),
  'own-none': side({
    name: 'own-figures',
    checking: false,
    outcome: { stretches: [], closedThrough: '2026-07-05' },
  }),
  'own-figures': side({
    name: 'own-figures',
    checking: false,
    outcome: {
      stretches: [
        stretch('2026-06-22', '2026-07-05', 85, 85),
        stretch('2026-06-08', '2026-06-21', 90, 80),
        stretch('2026-05-25', '2026-06-07', 75, null),
      ],
      closedThrough: '2026-07-05',
    },
  }),
};

function stretch(from: string, to: string, satisfiedPercent: number, after: number | null) {
  return { scale: 'vn-5', from, to, atLeast: 20, satisfiedPercent, afterReviewPercent: after };
}
