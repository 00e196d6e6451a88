import type { DatedStretch } from '../../shared/domain/dated-hours.ts';
import { localDay, localMinute } from '../../shared/domain/opening-hours.ts';
import {
  NO_SPECIAL_DAYS,
  stretchesOn,
  type SpecialDays,
} from '../../shared/domain/special-days.ts';
import type { Shift, Stretch } from '../../shared/evaluation/flags/evidence.ts';
import type { LogMark } from '../store/flag-evidence.ts';

const MS_A_MINUTE = 60_000;

/** The stretches of opening hours on the local day of an instant. */
export function openOn(
  hours: readonly DatedStretch[],
  at: number,
  special: SpecialDays = NO_SPECIAL_DAYS,
): readonly Stretch[] {
  const { minute } = localMinute(at);
  const midnight = Math.floor(at / MS_A_MINUTE) * MS_A_MINUTE - minute * MS_A_MINUTE;
  return stretchesOn(hours, localDay(at), special).map(({ from, to }) => ({
    from: midnight + from * MS_A_MINUTE,
    to: midnight + to * MS_A_MINUTE,
  }));
}

interface Session extends Stretch {
  readonly clerk: string;
  readonly counter: string;
}

/**
 * When each clerk had each counter: from the first sign-in of the day to the last sign of it, in every stretch of
 * opening hours that this touches. Signing out in between does not end a shift, or switching the kiosk off would.
 */
export function shiftsOf(
  marks: readonly LogMark[],
  hours: readonly DatedStretch[],
  special: SpecialDays = NO_SPECIAL_DAYS,
): readonly Shift[] {
  const days = Map.groupBy(sessionsIn(marks), ({ clerk, counter, from }) =>
    JSON.stringify([clerk, counter, localDay(from)]),
  );
  return [...days.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const from = Math.min(...same.map((one) => one.from));
    const to = Math.max(...same.map((one) => one.to));
    const { clerk, counter } = first;
    return openOn(hours, from, special)
      .map((open) => ({ from: Math.max(open.from, from), to: Math.min(open.to, to) }))
      .filter((shift) => shift.from < shift.to)
      .map((shift) => ({ clerk, counter, ...shift }));
  });
}

/** A session that nothing closed ended with the last sign of life before the next one, on its own day. */
function sessionsIn(marks: readonly LogMark[]): readonly Session[] {
  return [...Map.groupBy(marks, ({ device }) => device).values()].flatMap((same) => {
    const starts = same.flatMap(({ kind }, at) => (kind === 'session.opened' ? [at] : []));
    return starts.flatMap((start, nth) => {
      const own = same.slice(start, starts[nth + 1]);
      const closed = own.findIndex(({ kind }) => kind === 'session.closed');
      const [first] = own;
      if (!first || first.clerk === null) return [];
      const day = localDay(first.at);
      const during = own
        .slice(0, closed === -1 ? undefined : closed + 1)
        .filter(({ at }) => localDay(at) === day);
      const { clerk, counter, at: from } = first;
      return [{ clerk, counter, from, to: during.at(-1)?.at ?? from }];
    });
  });
}
