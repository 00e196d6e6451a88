import {
  agencyPoints,
  staffPoints,
  type AgencyPoints,
  type StaffPoints,
} from '../../../shared/evaluation/nine-index/points.ts';
import {
  NINE_INDEX_RULES,
  type NineIndexRules,
} from '../../../shared/evaluation/nine-index/rules.ts';
import { tallyIndices, type IndexMeans } from '../../../shared/evaluation/nine-index/tally.ts';
import type { ReportSnapshot, SnapshotIndex } from '../snapshot.ts';

/** The rules that the snapshot names; null where none held for the whole period. */
export function nineIndexRules({ ruleSets }: ReportSnapshot): NineIndexRules | null {
  return NINE_INDEX_RULES.find(({ id }) => id === ruleSets.nineIndex) ?? null;
}

export function agencyOf(snapshot: ReportSnapshot, unit: string): AgencyPoints | null {
  const rules = nineIndexRules(snapshot);
  return rules && agencyPoints(meansOf(snapshot, rules, unit, null), rules);
}

export function staffOf(snapshot: ReportSnapshot, unit: string, clerk: string): StaffPoints | null {
  const rules = nineIndexRules(snapshot);
  return rules && staffPoints(meansOf(snapshot, rules, unit, clerk), rules);
}

/**
 * Nothing known is all blank.
 * @throws RangeError for answers by somebody who can't know them: such rows never belong in a snapshot
 */
export function meansOf(
  snapshot: ReportSnapshot,
  rules: NineIndexRules,
  unit: string,
  clerk: string | null,
): IndexMeans {
  const tallied = tallyIndices(
    answersOf(snapshot, unit, clerk).map(({ row }) => row),
    rules,
  );
  if (!tallied.ok) throw new RangeError(`${tallied.problem} at index ${tallied.index}`);
  return tallied.means;
}

export function answersOf(
  { indices }: ReportSnapshot,
  unit: string,
  clerk: string | null,
): readonly SnapshotIndex[] {
  return (indices ?? []).filter((one) => one.unit === unit && one.clerk === clerk);
}
