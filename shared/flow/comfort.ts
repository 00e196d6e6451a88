import type { Rules } from './rules.ts';
import type { FlowState } from './state.ts';

/** How a citizen wants the screen: chosen by a touch, and gone when they are. */
export interface Comfort {
  readonly largeType: boolean;
  readonly highContrast: boolean;
  readonly readAloud: boolean;
}
export type ComfortMode = keyof Comfort;

export const COMFORT_MODES: readonly ComfortMode[] = ['largeType', 'highContrast', 'readAloud'];
export const PLAIN: Comfort = { largeType: false, highContrast: false, readAloud: false };

export function toggleMode(comfort: Comfort, mode: ComfortMode): Comfort {
  return { ...comfort, [mode]: !comfort[mode] };
}

/** An office may have large type for its usual; a citizen's touch then means the other way round. */
export function shownComfort(comfort: Comfort, usuallyLarge: boolean): Comfort {
  return { ...comfort, largeType: comfort.largeType !== usuallyLarge };
}

function isPlain(comfort: Comfort): boolean {
  return COMFORT_MODES.every((mode) => !comfort[mode]);
}

/** The next citizen finds the screen as it always is. Whoever reads or writes keeps theirs to the end of it. */
export function comfortDeadline(
  { comfort, touchedAt, view }: FlowState,
  rules: Rules,
): number | null {
  if (isPlain(comfort) || view.name === 'explaining' || view.name === 'looking-up') return null;
  return touchedAt + rules.comfortResetMs;
}
