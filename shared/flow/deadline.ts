import { DEFAULT_LOCALE } from '../domain/local-text.ts';
import type { ClerkPage } from './clerk-side-state.ts';
import { comfortDeadline } from './comfort.ts';
import type { Rules } from './rules.ts';
import { sessionOf, type FlowState, type Session } from './state.ts';

/**
 * When (ms of the flow's clock) the state wants a `time` event, or null if it can stay for ever.
 * A timer is a property of the state, so none can be left running or forgotten.
 */
export function deadlineOf(state: FlowState, rules: Rules): number | null {
  const due = [
    screenDeadline(state, rules),
    localeDeadline(state, rules),
    comfortDeadline(state, rules),
    sessionDeadline(state, rules),
  ];
  const times = due.filter((time) => time !== null);
  return times.length === 0 ? null : Math.min(...times);
}

export function screenDeadline({ view, touchedAt }: FlowState, rules: Rules): number | null {
  switch (view.name) {
    case 'starting':
    case 'waiting':
    case 'on-break':
      return null;
    case 'enrolling':
      if (view.busy) return touchedAt + rules.askTimeoutMs;
      return view.again ? touchedAt + rules.staffIdleMs : null;
    case 'out-of-service':
      return view.since + rules.probeMs;
    case 'choosing-clerk':
    case 'entering-pin':
    case 'staff':
      return touchedAt + rules.staffIdleMs;
    case 'clerk-side':
      return touchedAt + (isAsking(view.page) ? rules.askTimeoutMs : rules.clerkSideIdleMs);
    case 'desk':
      return view.page.name === 'working' ? null : touchedAt + rules.deskIdleMs;
    case 'rating':
      return facesDeadline(view, touchedAt, rules);
    case 'inviting':
      return view.fault === null ? null : view.since + rules.faultMs;
    case 'typing-code':
      return touchedAt + rules.codeMs;
    case 'reading-code':
      return view.since + rules.readMs;
    case 'rating-procedure':
      return Math.max(view.since, touchedAt) + rules.procedureMs;
    case 'explaining':
      return (
        Math.max(view.since, touchedAt) +
        (view.step === 'reasons' ? rules.reasonsMs : rules.commentMs)
      );
    case 'looking-up':
      return touchedAt + (view.page.name === 'feedback' ? rules.feedbackMs : rules.lookUpMs);
    case 'saving':
    case 'saving-explanation':
    case 'saving-procedure':
    case 'saving-feedback':
      return view.since + rules.saveTimeoutMs;
    case 'feedback-thanks':
      return view.since + rules.thanksMs;
    case 'thanks':
      return view.since + (view.undo ? rules.thanksMs : rules.farewellMs);
  }
}

/** What the centre is asked about may take as long as any question to it. */
function isAsking(page: ClerkPage): boolean {
  return page.checking && page.name !== 'unlocking';
}

/** When the faces that something has opened are closed again without a tap; null where they stay. */
export function windowDeadline({ visit, since }: Faces, touchedAt: number): number | null {
  return visit.waitMs === null ? null : Math.max(since, touchedAt) + visit.waitMs;
}

type Faces = Extract<FlowState['view'], { readonly name: 'rating' }>;

function facesDeadline(view: Faces, touchedAt: number, rules: Rules): number | null {
  if (view.revising !== null) return view.since + rules.reviseMs;
  const due = [
    windowDeadline(view, touchedAt),
    view.repeats && view.repeats.until,
    view.fault && view.since + rules.faultMs,
  ];
  const times = due.filter((time) => time !== null);
  return times.length === 0 ? null : Math.min(...times);
}

/** Whoever explains or looks something up keeps the language to the end: what follows takes it back. */
export function localeDeadline(
  { locale, touchedAt, view }: FlowState,
  rules: Rules,
): number | null {
  if (locale === DEFAULT_LOCALE || view.name === 'explaining' || view.name === 'looking-up')
    return null;
  return touchedAt + rules.localeResetMs;
}

/** A session ends only where no citizen is in the middle of something. */
export function sessionDeadline({ view, touchedAt }: FlowState, rules: Rules): number | null {
  const isFree =
    view.name === 'inviting' ||
    view.name === 'on-break' ||
    (view.name === 'rating' && view.revising === null && view.visit.id === 0);
  const session = sessionOf(view);
  if (!isFree) return null;
  return session ? Math.min(sessionEnd(session), touchedAt + rules.sessionIdleMs) : null;
}

export function sessionEnd(session: Session): number {
  return session.endsAt ?? Number.POSITIVE_INFINITY;
}
