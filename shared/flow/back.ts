import { backFromClerkSide } from './clerk-side.ts';
import { backFromDesk } from './desk.ts';
import { backInLookUp } from './look-up.ts';
import { ownedAgain } from './opening.ts';
import { resting } from './rest.ts';
import type { FlowState, Setting } from './state.ts';

/** One step towards where a screen was come from. */
export function back(state: FlowState, at: number, setting: Setting): FlowState {
  switch (state.view.name) {
    case 'choosing-clerk':
    case 'typing-code':
    case 'staff':
      return { ...state, view: resting(state.view, at, setting) };
    case 'rating':
      return { ...state, view: ownedAgain(state.view) };
    case 'entering-pin':
      return { ...state, view: { name: 'choosing-clerk', session: state.view.session } };
    case 'explaining':
      return { ...state, view: { ...state.view, step: 'reasons' } };
    case 'clerk-side':
      return backFromClerkSide(state, state.view, at, setting);
    case 'desk':
      return backFromDesk(state, state.view, at, setting);
    case 'looking-up':
      return backInLookUp(state, state.view, at, setting);
    case 'enrolling':
      return state.view.again ? { ...state, view: { name: 'waiting' } } : state;
    case 'starting':
    case 'out-of-service':
    case 'waiting':
    case 'on-break':
    case 'inviting':
    case 'reading-code':
    case 'rating-procedure':
    case 'saving-procedure':
    case 'saving':
    case 'saving-explanation':
    case 'saving-feedback':
    case 'feedback-thanks':
    case 'thanks':
      return state;
  }
}
