import type { LeaveView } from '../../shared/contract/statements.ts';
import type { Leave } from '../../shared/evaluation/flags/evidence.ts';
import { instantsOf } from '../evaluations/instants.ts';
import { flagIn, type Statement } from './statement.ts';

const NOON_MS = 12 * 3_600_000;

/** When somebody was away: whole days, or one day's morning or afternoon. */
export function leaveStretch({ clerk, from, to, values }: Statement): Leave {
  const days = instantsOf({ from, to });
  const noon = days.from + NOON_MS;
  const morning = flagIn(values, 'morningOnly') === true;
  const afternoon = flagIn(values, 'afternoonOnly') === true;
  return {
    clerk: clerk ?? '',
    from: afternoon && !morning ? noon : days.from,
    to: morning && !afternoon ? noon : days.to,
  };
}

export function leaveView({ key, clerk, from, to, values }: Statement): LeaveView {
  const morningOnly = flagIn(values, 'morningOnly') === true;
  const afternoonOnly = flagIn(values, 'afternoonOnly') === true;
  return { key, clerk: clerk ?? '', from, to, morningOnly, afternoonOnly };
}
