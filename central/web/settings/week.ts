import type { OpenStretch } from '../../../shared/domain/opening-hours.ts';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A stretch as a form holds it: `HH:MM`, or what isn't filled in yet. */
export interface DraftStretch {
  readonly weekday: Weekday;
  readonly from: string;
  readonly to: string;
}

const MINUTES_AN_HOUR = 60;
const MINUTES_A_DAY = 1440;
const TWO_DIGITS = 2;

export function draftOf(stretches: readonly OpenStretch[]): readonly DraftStretch[] {
  return WEEKDAYS.flatMap((weekday) =>
    stretches
      .filter((one) => one.weekday === weekday)
      .map(({ from, to }) => ({ weekday, from: clockOf(from), to: clockOf(to) })),
  );
}

/** In the order of the draft, so that the centre's faults find their line; what isn't filled in is no number. */
export function stretchesOf(draft: readonly DraftStretch[]): readonly OpenStretch[] {
  return draft.map(({ weekday, from, to }) => {
    const end = minuteOf(to);
    // Midnight ends a day that it begins.
    return { weekday, from: minuteOf(from), to: end === 0 ? MINUTES_A_DAY : end };
  });
}

/** The hours of one weekday for others too. */
export function copied(
  draft: readonly DraftStretch[],
  from: Weekday,
  to: readonly Weekday[],
): readonly DraftStretch[] {
  const source = draft.filter(({ weekday }) => weekday === from);
  return WEEKDAYS.flatMap((weekday) =>
    to.includes(weekday)
      ? source.map((stretch) => ({ ...stretch, weekday }))
      : draft.filter((stretch) => stretch.weekday === weekday),
  );
}

function clockOf(minute: number): string {
  const within = minute % MINUTES_A_DAY;
  const parts = [Math.floor(within / MINUTES_AN_HOUR), within % MINUTES_AN_HOUR];
  return parts.map((part) => String(part).padStart(TWO_DIGITS, '0')).join(':');
}

function minuteOf(clock: string): number {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(clock) ?? [];
  return Number(hour ?? Number.NaN) * MINUTES_AN_HOUR + Number(minute ?? Number.NaN);
}
