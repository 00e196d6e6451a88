import { localDay } from '../../shared/domain/opening-hours.ts';
import { correctedTime, type CorrectedTime, type Moment } from '../../shared/log/corrected-time.ts';
import type { ClockMarks } from './clock-marks.ts';
import type { RatingStep } from './count-ratings.ts';
import type { RatingState } from './rating.ts';

/** A rating that is stored, with what its entry said of the time. */
export interface TimedRating extends RatingState {
  readonly moment: Moment;
  readonly receivedAt: Date;
  readonly correctedAt: Date;
  readonly timeCertain: boolean;
}

export interface Corrected {
  readonly rating: TimedRating;
  readonly time: CorrectedTime;
  readonly step: RatingStep;
}

/** Which ratings get another time, now that more is known of the boots in which they were given. */
export function correctAgain(
  ratings: readonly TimedRating[],
  { fixes, moves }: ClockMarks,
): readonly Corrected[] {
  return ratings.flatMap((rating) => {
    const { moment, receivedAt, correctedAt, timeCertain, ...before } = rating;
    // These have a fix in their boot, which leaves nothing to be guessed.
    const bounds = { lastOffsetMs: 0, floor: 0, ceiling: receivedAt.getTime() };
    const time = correctedTime(moment, { fixes, moves, ...bounds });
    if (time.at === correctedAt.getTime() && time.certain === timeCertain) return [];
    return [{ rating, time, step: { before, after: { ...before, day: localDay(time.at) } } }];
  });
}
