import { DEFAULT_LOCALE } from '../domain/local-text.ts';
import { comfortDeadline, PLAIN } from './comfort.ts';
import { localeDeadline, screenDeadline, sessionDeadline, windowDeadline } from './deadline.ts';
import type { Effect } from './event.ts';
import { leave } from './explain.ts';
import { dossierUnread } from './opening-reports.ts';
import { skipProcedure } from './procedure-question.ts';
import { outOfService, resting } from './rest.ts';
import type { FlowState, Setting, View } from './state.ts';

/** What happens because a deadline of the state has come. */
export function onTime(
  state: FlowState,
  at: number,
  setting: Setting,
): { readonly next: FlowState; readonly command?: Effect } {
  const { rules } = setting;
  const due = (deadline: number | null): boolean => deadline !== null && at >= deadline;
  const plain = due(comfortDeadline(state, rules)) ? { ...state, comfort: PLAIN } : state;
  const spoken = due(localeDeadline(state, rules)) ? { ...plain, locale: DEFAULT_LOCALE } : plain;
  if (due(sessionDeadline(spoken, rules))) return to(spoken, { name: 'waiting' });
  if (!due(screenDeadline(spoken, rules))) return { next: spoken };
  const { view } = spoken;
  switch (view.name) {
    case 'starting':
    case 'waiting':
    case 'on-break':
      return { next: spoken };
    case 'enrolling':
      return to(
        spoken,
        view.busy
          ? { ...view, busy: false, failure: { kind: 'unreachable' } }
          : { name: 'waiting' },
      );
    case 'out-of-service':
      return { ...to(spoken, { ...view, since: at }), command: { type: 'probe' } };
    case 'choosing-clerk':
    case 'entering-pin':
    case 'staff':
    case 'clerk-side':
    case 'desk':
    case 'typing-code':
      return to(spoken, resting(view, at, setting));
    case 'inviting':
      return to(spoken, { ...view, fault: null });
    case 'reading-code':
      return { next: dossierUnread(spoken, { at, ask: view.ask }, setting) };
    case 'rating':
      return { next: facesOnTime(spoken, view, at, setting) };
    case 'rating-procedure':
      return { next: skipProcedure(spoken, at) };
    case 'saving':
    case 'saving-explanation':
    case 'saving-procedure':
    case 'saving-feedback':
      return { next: outOfService(spoken, 'storage', at) };
    case 'explaining':
      return { next: leave(spoken, at, null) };
    case 'looking-up':
    case 'feedback-thanks':
    case 'thanks':
      return to({ ...spoken, locale: DEFAULT_LOCALE, comfort: PLAIN }, resting(view, at, setting));
  }
}

/** The faces close, or only what was said beside them goes. */
function facesOnTime(
  state: FlowState,
  view: Extract<View, { readonly name: 'rating' }>,
  at: number,
  setting: Setting,
): FlowState {
  const closes = windowDeadline(view, state.touchedAt);
  if (view.revising !== null || (closes !== null && at >= closes))
    return { ...state, view: resting(view, at, setting) };
  const { repeats, fault, since } = view;
  return {
    ...state,
    view: {
      ...view,
      repeats: repeats && at >= repeats.until ? null : repeats,
      fault: at >= since + setting.rules.faultMs ? null : fault,
    },
  };
}

function to(state: FlowState, view: View): { readonly next: FlowState } {
  return { next: { ...state, view } };
}
