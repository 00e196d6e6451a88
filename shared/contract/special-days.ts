import { z } from 'zod';
import { dayKindSchema, type DayKind } from '../domain/special-days.ts';

export const SPECIAL_DAYS_PATH = '/v1/special-days';

export interface SpecialDayView {
  readonly day: string;
  readonly name: string;
  readonly kind: Exclude<DayKind, 'ordinary'>;
  /** `working`: 1 = Monday … 7 = Sunday, whose hours hold. */
  readonly like: number | null;
}
/** `GET /v1/special-days?from&to`: public holidays and days made up for them, of every office. */
export interface SpecialDaysView {
  readonly days: readonly SpecialDayView[];
}

/** `PUT /v1/special-days`: every day from `from` to `to`; `ordinary` takes back what was set. */
export interface SpecialDaysRequest {
  readonly from: string;
  readonly to: string;
  readonly kind: DayKind;
  readonly name: string;
  readonly like: number | null;
}

const LONGEST_DAYS = 31;
const MS_A_DAY = 86_400_000;
const like = z.int().min(1).max(7).nullable();

export const specialDaysSchema: z.ZodType<SpecialDaysView> = z.strictObject({
  days: z.array(
    z.strictObject({
      day: z.iso.date(),
      name: z.string(),
      kind: z.enum(['holiday', 'working']),
      like,
    }),
  ),
});

export const specialDaysRequestSchema: z.ZodType<SpecialDaysRequest> = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    kind: dayKindSchema,
    name: z.string().trim().max(200),
    like,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'before `from`' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < LONGEST_DAYS * MS_A_DAY, {
    path: ['to'],
    error: `more than ${LONGEST_DAYS} days`,
  })
  .refine(({ kind, like: weekday }) => (kind === 'working') === (weekday !== null), {
    path: ['like'],
    error: 'a day made up needs the weekday whose hours hold, no other does',
  })
  .refine(({ kind, name }) => kind === 'ordinary' || name !== '', {
    path: ['name'],
    error: 'must be named',
  });
