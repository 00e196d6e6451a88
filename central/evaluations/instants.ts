import type { Period } from '../../shared/evaluation/rule-set.ts';
import type { Stretch } from '../../shared/evaluation/flags/evidence.ts';

const MS_A_DAY = 86_400_000;
/** Vietnam: UTC+7 all year. */
const LOCAL_OFFSET_MS = 7 * 3_600_000;

/** From the first instant of the period to the first after it, in Vietnam. */
export function instantsOf({ from, to }: Period): Stretch {
  return {
    from: Date.parse(from) - LOCAL_OFFSET_MS,
    to: Date.parse(to) + MS_A_DAY - LOCAL_OFFSET_MS,
  };
}
