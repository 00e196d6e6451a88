import { z } from 'zod';
import { periodAt, periodOf } from '../../reports/period.ts';
import type { MonthOfYear } from '../year/calendar.ts';

/** What invented data are asked for. The same order gives the same offices, dossiers and ratings. */
export interface DemoOrder {
  readonly seed: number;
  readonly units: number;
  readonly months: readonly MonthOfYear[];
  /** Whether some clerks cheat, so that the misuse rules have something to find. */
  readonly cheats: boolean;
}

const MONTHS_A_YEAR = 12;
const wholeOf = (least: number, most: number): z.ZodType<number> =>
  z.coerce.number().pipe(z.int().min(least).max(most));

const optionsSchema = z.object({
  seed: wholeOf(0, 4_294_967_295).default(2026),
  units: wholeOf(1, 40).default(3),
  months: wholeOf(1, 36).default(MONTHS_A_YEAR),
  cheats: z.enum(['none', 'some']).default('some'),
  from: z
    .string()
    .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)
    .optional(),
});

/**
 * Reads `--seed --units --months --cheats --from`; null for what can't be. Months end with the last whole one before
 * now unless the first is given, and none may lie in the future.
 */
export function readDemoOrder(
  options: Readonly<Record<string, string | undefined>>,
  now: number,
): DemoOrder | null {
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success) return null;
  const { seed, units, months: count, cheats, from } = parsed.data;
  const present = periodAt('month', now);
  const end = present.year * MONTHS_A_YEAR + present.number - 1;
  const [year = 0, month = 0] = (from ?? '').split('-').map(Number);
  const first = from === undefined ? end - count : year * MONTHS_A_YEAR + month - 1;
  if (first + count > end) return null;
  const months = Array.from({ length: count }, (_, at) => monthAt(first + at));
  return { seed, units, months, cheats: cheats === 'some' };
}

function monthAt(index: number): MonthOfYear {
  return { year: Math.floor(index / MONTHS_A_YEAR), month: (index % MONTHS_A_YEAR) + 1 };
}

/** Local days of a month, `YYYY-MM-DD`. */
export function daysOf({ year, month }: MonthOfYear): {
  readonly from: string;
  readonly to: string;
} {
  const { from, to } = periodOf('month', year, month);
  return { from, to };
}
