import type { Receipt } from '../../shared/log/head.ts';
import { countOld } from '../../shared/log/journal-retention.ts';
import type { SegmentName } from './segment-name.ts';

const DAY_MS = 86_400_000;

/**
 * The oldest files that may go: all their entries are behind a verified receipt, and they are older than the retention
 * time by the centre's clock, which the receipt tells. The newest file stays.
 * @param segments oldest first
 */
export function prunable<T extends SegmentName>(
  segments: readonly T[],
  receipt: Pick<Receipt, 'through' | 'receivedAt'> | null,
): readonly T[] {
  if (receipt === null) return [];
  const { through, receivedAt } = receipt;
  // All entries of a file are of the day in its name, so one whose first is behind the receipt has a day to go by.
  const begun = segments.filter(({ firstSeq }) => firstSeq <= through);
  const covered = segments.slice(1).filter(({ firstSeq }) => firstSeq - 1 <= through).length;
  const ends = begun.map(({ day }) => Date.parse(day) + DAY_MS);
  return segments.slice(0, Math.min(covered, countOld(ends, receivedAt)));
}
