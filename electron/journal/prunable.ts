import type { Receipt } from '../../shared/log/head.ts';
import { JOURNAL_RETENTION_MS } from '../../shared/log/journal-retention.ts';
import type { SegmentName } from './segment-name.ts';

const DAY_MS = 86_400_000;

/**
 * The oldest files that may go: all their entries are behind a verified receipt, and they are older than the retention
 * time by the centre's clock, which the receipt tells; no setting of the kiosk's own clock removes anything. A file is
 * taken to be as young as the latest day of any before it, since a clock may have been set back. The newest file stays.
 * @param segments oldest first
 */
export function prunable<T extends SegmentName>(
  segments: readonly T[],
  receipt: Pick<Receipt, 'through' | 'receivedAt'> | null,
): readonly T[] {
  if (receipt === null) return [];
  const going: T[] = [];
  let latest = 0;
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    latest = Math.max(latest, Date.parse(segment.day) + DAY_MS);
    const isCovered = next !== undefined && next.firstSeq - 1 <= receipt.through;
    if (!isCovered || receipt.receivedAt - latest < JOURNAL_RETENTION_MS) break;
    going.push(segment);
  }
  return going;
}
