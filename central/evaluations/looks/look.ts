import type { Hidden } from '../../../shared/evaluation/suppression/suppress.ts';

/** Ratings as they were given, or the answers about procedures where those are asked apart. */
export type LookSource = 'ratings' | 'answers';
/** What the tables of a unit tell its ratings apart by. Fields add up procedures. */
export const LOOK_CUTS = ['clerk', 'counter', 'procedure', 'field'] as const;
export type LookCut = (typeof LOOK_CUTS)[number];

/** One thing for each cut. */
export type EachCut<Thing> = Readonly<Record<LookCut, Thing>>;

/** Rows of each cut that a look hid and why; ALL_ROWS is the total. */
export type LookHidden = EachCut<Readonly<Record<string, Hidden>>>;
/** Counts by level of each row that it showed. */
export type LookShown = EachCut<Readonly<Record<string, readonly number[]>>>;

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

export function eachCut<Thing>(of: (cut: LookCut) => Thing): EachCut<Thing> {
  return {
    clerk: of('clerk'),
    counter: of('counter'),
    procedure: of('procedure'),
    field: of('field'),
  };
}
