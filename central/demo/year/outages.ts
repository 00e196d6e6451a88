import type { OffTime } from '../../../shared/evaluation/flags/evidence.ts';
import type { DemoClerk } from './office.ts';
import { between, type Random } from './random.ts';

const MINUTE_MS = 60_000;
const POWER_CUT_A_DAY = 0.02;
const CRASH_A_DAY = 0.01;
const RESTART_A_DAY = 0.05;

/** What stops kiosks where nobody means harm: the mains for all at once, a crash, a short restart. */
export function outagesOf(
  clerks: readonly DemoClerk[],
  midnight: number,
  random: Random,
): readonly OffTime[] {
  const begin = (): number => midnight + between(random, 450, 980) * MINUTE_MS;
  const cut =
    random() < POWER_CUT_A_DAY ? { from: begin(), minutes: between(random, 20, 90) } : null;
  return clerks.flatMap(({ counter }) => [
    ...(cut ? [spell(counter, cut.from, cut.minutes)] : []),
    ...(random() < CRASH_A_DAY ? [spell(counter, begin(), between(random, 15, 60))] : []),
    ...(random() < RESTART_A_DAY ? [spell(counter, begin(), between(random, 1, 6))] : []),
  ]);
}

export function spell(counter: string, from: number, minutes: number): OffTime {
  return { counter, from: Math.round(from), to: Math.round(from + minutes * MINUTE_MS) };
}
