import type { View } from '../../shared/flow/state.ts';

/**
 * Names what a screen says, so that it is read again when that changes and not with every letter that is typed.
 * Null for what is not for reading aloud: screens of staff, whose names and PINs concern nobody in the hall.
 */
export function spokenName(view: View): string | null {
  switch (view.name) {
    case 'starting':
    case 'enrolling':
    case 'choosing-clerk':
    case 'entering-pin':
    case 'staff':
    case 'clerk-side':
    case 'desk':
    case 'saving':
    case 'saving-explanation':
    case 'saving-feedback':
    case 'saving-procedure':
    case 'reading-code':
      return null;
    case 'out-of-service':
    case 'waiting':
    case 'on-break':
    case 'inviting':
    case 'typing-code':
    case 'rating':
    case 'rating-procedure':
    case 'thanks':
    case 'feedback-thanks':
      return view.name;
    case 'explaining':
      return `explaining ${view.step}`;
    case 'looking-up':
      return view.page.name === 'procedure'
        ? `looking-up procedure ${view.page.code}`
        : `looking-up ${view.page.name}`;
  }
}
