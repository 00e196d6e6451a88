import type { ReportScheduleView } from '../../../shared/contract/report-schedules.ts';
import { endOf, nextPeriod, parsePeriod } from '../period.ts';

/** Kiosks that were cut off on the last day still bring their ratings the day after. */
const AFTER_THE_END_MS = 24 * 60 * 60 * 1000;
const FIRST_RETRY_MS = 5 * 60 * 1000;
const LONGEST_RETRY_MS = 24 * 60 * 60 * 1000;

/** All periods that the schedule has to report on by now, those that were missed among them. */
export function duePeriods(
  { since, endedAt }: Pick<ReportScheduleView, 'since' | 'endedAt'>,
  now: number,
): readonly string[] {
  const first = parsePeriod(since);
  if (first === null) throw new RangeError(`no period ${since}`);
  const until = endedAt === null ? now : Math.min(now, Date.parse(endedAt));
  const due: string[] = [];
  for (let period = first; endOf(period) + AFTER_THE_END_MS <= until; period = nextPeriod(period))
    due.push(period.text);
  return due;
}

/** How long to wait after that many failed tries: longer each time, a day at most, and never for ever. */
export function retryDelayMs(attempts: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS);
}
