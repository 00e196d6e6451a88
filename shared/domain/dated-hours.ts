import { hashJson } from '../log/canonical.ts';
import type { OpenStretch } from './opening-hours.ts';

/** A stretch with the local days `YYYY-MM-DD` on which it was in force, both included; without one, for ever. */
export interface DatedStretch extends OpenStretch {
  readonly since?: string;
  readonly until?: string;
}

/** The week of an office as it was set on a local day. */
export interface WeekSet {
  readonly day: string;
  readonly stretches: readonly OpenStretch[];
}

/**
 * All weeks that an office ever had, so that an old day keeps its own. The first stands for all time before. On the day
 * of a change the week before and the one after it hold: nobody knows who followed which.
 * @param weeks in the order in which they were set
 */
export function datedStretches(weeks: readonly WeekSet[]): readonly DatedStretch[] {
  const lasting = weeks
    .filter(({ day }, at) => weeks[at + 1]?.day !== day || at === 0)
    // A back-up that is put back tells the last week once more.
    .filter((week, at, all) => !isSame(week, all[at - 1]));
  return lasting.flatMap(({ day, stretches }, at) => {
    const next = lasting[at + 1];
    return stretches.map(({ weekday, from, to }) => ({
      weekday,
      from,
      to,
      ...(at > 0 && { since: day }),
      ...(next && { until: next.day }),
    }));
  });
}

function isSame({ stretches }: WeekSet, other: WeekSet | undefined): boolean {
  return other !== undefined && hashJson(stretches) === hashJson(other.stretches);
}

/** The stretches of a weekday that were in force on a local day; of two weeks that both hold, what either has. */
export function inForce(
  hours: readonly DatedStretch[],
  weekday: number | null,
  day: string,
): readonly OpenStretch[] {
  const found = hours.filter(
    (one) =>
      one.weekday === weekday &&
      (one.since === undefined || one.since <= day) &&
      (one.until === undefined || day <= one.until),
  );
  return new Set(found.map(({ since }) => since)).size > 1 ? joined(found) : found;
}

function joined(stretches: readonly OpenStretch[]): readonly OpenStretch[] {
  const inOrder = stretches.toSorted((a, b) => a.from - b.from);
  return inOrder.reduce<readonly OpenStretch[]>((done, { weekday, from, to }) => {
    const last = done.at(-1);
    if (!last || last.to < from) return [...done, { weekday, from, to }];
    return [...done.slice(0, -1), { ...last, to: Math.max(last.to, to) }];
  }, []);
}
