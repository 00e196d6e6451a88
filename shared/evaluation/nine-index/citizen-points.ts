import type { IndexPoints } from './rules.ts';

/** Index 3: how often the citizen had to come back to complete the dossier, not counting own mistakes; null = not answered. */
export function contactPoints(times: number | null): IndexPoints | null {
  if (times === null) return null;
  if (times === 0) return 2;
  return times === 1 ? 1 : 0;
}

/** Whom the citizen had to see to complete the dossier. */
export type AgenciesSeen = 'none' | 'one-stop-only' | 'one-other' | 'several';

/** Index 4. One agency that is not the one-stop office is no better than several; null = not answered. */
export function agenciesSeenPoints(seen: AgenciesSeen | null): IndexPoints | null {
  switch (seen) {
    case null:
      return null;
    case 'none':
      return 2;
    case 'one-stop-only':
      return 1;
    case 'one-other':
    case 'several':
      return 0;
  }
}

/** What became of a complaint about harassment or needless trouble. */
export type ComplaintOutcome = 'pending' | 'upheld' | 'found-false';
export type Timeliness = 'early' | 'on-time' | 'late';

/**
 * Index 7. "Phản ánh được kết luận không đúng hoặc vu cáo thì không tính": a complaint found false counts as none,
 * one that nobody has decided leaves the index blank. Lateness without a complaint has no row in the rule: blank.
 */
export function attitudePoints(
  timeliness: Timeliness | null,
  complaints: readonly ComplaintOutcome[],
): IndexPoints | null {
  if (complaints.includes('upheld')) return 0;
  if (complaints.includes('pending') || timeliness === null) return null;
  switch (timeliness) {
    case 'early':
      return 2;
    case 'on-time':
      return 1;
    case 'late':
      return null;
  }
}
