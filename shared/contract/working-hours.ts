import { z } from 'zod';
import { openStretchSchema, type OpenStretch } from '../domain/opening-hours.ts';

/** `:unit` stands for the unit's id. */
export const WORKING_HOURS_PATH = '/v1/units/:unit/working-hours';

/** `GET` and `PUT /v1/units/{unit}/working-hours`: the week of an office; no stretch runs into another. */
export interface WorkingHours {
  readonly stretches: readonly OpenStretch[];
}

/** As many as a kiosk takes: four a day. */
const MOST_STRETCHES = 28;

/** Index of the first stretch that begins before another of its weekday is over, or null. */
export function overlapIn(stretches: readonly OpenStretch[]): number | null {
  const at = stretches.findIndex((one, index) =>
    stretches
      .slice(0, index)
      .some((other) => other.weekday === one.weekday && other.from < one.to && one.from < other.to),
  );
  return at === -1 ? null : at;
}

export const workingHoursSchema: z.ZodType<WorkingHours> = z
  .strictObject({ stretches: z.array(openStretchSchema).max(MOST_STRETCHES) })
  .superRefine(({ stretches }, context) => {
    const at = overlapIn(stretches);
    if (at === null) return;
    const path = ['stretches', at];
    context.addIssue({ code: 'custom', path, message: 'runs into another of its day' });
  });
