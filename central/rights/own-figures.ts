import type { OwnFigures, OwnStretch } from '../../shared/contract/own.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import { MINIMUM } from '../../shared/evaluation/satisfaction.ts';
import { addDays, mondayOf } from './comment-timing.ts';

/** Ratings of one clerk in one week and scale, by level from 1; withdrawn ones left out. */
export interface WeekCounts {
  readonly monday: string;
  readonly scale: string;
  readonly all: readonly number[];
  readonly afterReview: readonly number[];
}

const WEEK_DAYS = 7;
/** A week is told a week after its end: late enough for kiosks that were offline, and for nobody to remember faces. */
const LATE_DAYS = 7;
const PERCENT_STEP = 5;
const COUNT_STEP = 10;

/** The last Sunday whose week may be told on `today` (`YYYY-MM-DD`). */
export function closedThrough(today: string): string {
  return addDays(mondayOf(addDays(today, -LATE_DAYS)), -1);
}

/**
 * A clerk's own figures. Weeks are joined from the oldest on until a stretch holds enough ratings, so stretches never
 * overlap and no two of them can be subtracted; what has too few yet waits.
 * @param weeks in order of their Mondays
 */
export function ownFigures(
  weeks: readonly WeekCounts[],
  scales: ReadonlyMap<string, Scale>,
  today: string,
): OwnFigures {
  const through = closedThrough(today);
  const closed = weeks.filter(({ monday }) => addDays(monday, WEEK_DAYS - 1) <= through);
  const ids = [...new Set(closed.map(({ scale }) => scale))].toSorted();
  const stretches = ids.flatMap((id) => {
    const scale = scales.get(id);
    if (scale === undefined) return [];
    return stretchesOf(
      closed.filter((week) => week.scale === id),
      scale,
    );
  });
  const newestFirst = stretches.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return { stretches: newestFirst, closedThrough: through };
}

function stretchesOf(weeks: readonly WeekCounts[], scale: Scale): readonly OwnStretch[] {
  const stretches: OwnStretch[] = [];
  let open: readonly WeekCounts[] = [];
  for (const week of weeks) {
    open = [...open, week];
    const all = sum(open.map((one) => one.all));
    if (total(all) < MINIMUM.shown) continue;
    const after = sum(open.map(({ afterReview }) => afterReview));
    stretches.push({
      scale: scale.id,
      from: open[0]?.monday ?? week.monday,
      to: addDays(week.monday, WEEK_DAYS - 1),
      atLeast: Math.floor(total(all) / COUNT_STEP) * COUNT_STEP,
      satisfiedPercent: percent(all, scale),
      afterReviewPercent: total(after) < MINIMUM.shown ? null : percent(after, scale),
    });
    open = [];
  }
  return stretches;
}

function percent(counts: readonly number[], scale: Scale): number {
  const satisfied = scale.levels.reduce(
    (sum, { level, satisfied: counted }) => sum + (counted ? (counts[level - 1] ?? 0) : 0),
    0,
  );
  return Math.round((100 * satisfied) / total(counts) / PERCENT_STEP) * PERCENT_STEP;
}

function sum(rows: readonly (readonly number[])[]): readonly number[] {
  return rows.reduce((into, row) => row.map((count, level) => count + (into[level] ?? 0)), []);
}

function total(counts: readonly number[]): number {
  return counts.reduce((into, count) => into + count, 0);
}
