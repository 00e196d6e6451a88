import type { SpecialDayView } from '../../../shared/contract/special-days.ts';

/** Days in a row that are the same holiday. */
export interface DayStretch extends Omit<SpecialDayView, 'day'> {
  readonly from: string;
  readonly to: string;
}

const MS_A_DAY = 86_400_000;
/** What the centre takes at once. */
const LONGEST_DAYS = 31;

/** @param days in order */
export function dayStretches(days: readonly SpecialDayView[]): readonly DayStretch[] {
  return days.reduce<readonly DayStretch[]>((stretches, { day, name, kind, like }) => {
    const last = stretches.at(-1);
    const isSame = last?.name === name && last.kind === kind && last.like === like;
    if (!last || !isSame || daysBetween(last.to, day) !== 1 || isFull(last))
      return [...stretches, { from: day, to: day, name, kind, like }];
    return [...stretches.slice(0, -1), { ...last, to: day }];
  }, []);
}

function isFull({ from, to }: DayStretch): boolean {
  return daysBetween(from, to) + 1 >= LONGEST_DAYS;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MS_A_DAY;
}
