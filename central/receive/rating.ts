import type { Opening } from '../../shared/log/kinds.ts';

/** What counts of a rating and may change later. `levels` is the number of levels of its scale. */
export interface RatingState {
  readonly seq: number;
  /** Local calendar day in Vietnam, `YYYY-MM-DD`. */
  readonly day: string;
  readonly scaleId: string;
  readonly levels: number;
  /** Null where the citizen said that another clerk served them. */
  readonly clerkId: string | null;
  readonly counterId: string;
  readonly procedureCode: string | null;
  /** The last level that was chosen, kept when the rating is withdrawn. */
  readonly level: number;
  readonly withdrawn: boolean;
  /** Sequence number of the entry that changed it last. */
  readonly changedSeq: number | null;
}

export interface NewRating extends RatingState {
  readonly givenLevel: number;
  readonly ratedAt: Date;
  readonly sessionId: string;
  /** Hex of the keyed hash. */
  readonly dossier: string | null;
  readonly opening: Opening;
  readonly locale: string;
  readonly shownMs: number;
}
