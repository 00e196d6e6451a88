import type { ColumnType, Generated, JSONColumnType } from 'kysely';

interface FlagTable {
  unit_id: string;
  flag_id: string;
  rule: string;
  version: number;
  severity: 'impossible' | 'signal';
  about: 'ratings' | 'clerk';
  clerk_id: string;
  from_day: string;
  to_day: string;
  chance: number | null;
  data: JSONColumnType<Readonly<Record<string, number>>>;
  /** `device/seq` */
  ratings: readonly string[];
  /** Goes up when the same finding is found with other evidence. */
  revision: Generated<number>;
  first_found_at: Date;
  changed_at: Date;
  /** Since when the rules no longer find it. */
  gone_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

interface FlagReviewTable {
  review_id: Generated<number>;
  unit_id: string;
  flag_id: string;
  revision: number;
  decision: 'exclude' | 'keep';
  reason: string;
  reviewer: string;
  reviewed_at: Date;
  ratings: readonly string[];
}

interface ExcludedRatingView {
  unit_id: string;
  device_id: string;
  seq: number;
}

export interface FlagTables {
  flag: FlagTable;
  flag_review: FlagReviewTable;
  excluded_rating: ExcludedRatingView;
}
