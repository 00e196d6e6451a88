import { periodsUntil } from '../../reports/period-choices.ts';

/** Kiosks may send for that long after a quarter's end. */
const OVER_FOR_MS = 7 * 86_400_000;

/** The quarters that have been over for a week at an instant (ms), the newest first, as the wire writes them. */
export function closedQuarters(at: number): readonly string[] {
  return periodsUntil(at - OVER_FOR_MS, 'quarters').slice(1);
}
