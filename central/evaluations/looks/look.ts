import type { Hidden } from '../../../shared/evaluation/suppression/suppress.ts';
import type { Dimension } from '../../store/evaluation-counts.ts';

/** Ratings as they were given, or the answers about procedures where those are asked apart. */
export type LookSource = 'ratings' | 'answers';
export const LOOK_CUTS: readonly Dimension[] = ['clerk', 'counter', 'procedure'];

/** Rows of each cut that a look hid and why; ALL_ROWS is the total. */
export type LookHidden = Readonly<Record<Dimension, Readonly<Record<string, Hidden>>>>;
/** Counts by level of each row that it showed. */
export type LookShown = Readonly<Record<Dimension, Readonly<Record<string, readonly number[]>>>>;

/** A table that somebody saw: of which days, and when. */
export interface Look {
  readonly id: number;
  /** Local days, both included. */
  readonly from: string;
  readonly to: string;
  readonly at: Date;
  readonly hidden: LookHidden;
  readonly shown: LookShown;
}

/** What looks are of; those of other subjects tell nothing about one another. */
export interface LookSubject {
  readonly unit: string;
  readonly source: LookSource;
  readonly scale: string;
}
