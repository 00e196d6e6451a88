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
  /** Hex of the keyed hash. */
  readonly dossier: string | null;
  /** False where another rating of the same dossier counts. */
  readonly counted: boolean;
}

export interface NewRating extends RatingState {
  readonly givenLevel: number;
  readonly ratedAt: Date;
  /** The same by the centre's clock. */
  readonly correctedAt: Date;
  /** False where the device's own word had to be taken. */
  readonly timeCertain: boolean;
  readonly sessionId: string;
  readonly opening: Opening;
  readonly locale: string;
  readonly shownMs: number;
}

/** What the same citizen said of the procedure. */
export interface ProcedureAnswer {
  readonly seq: number;
  readonly ratingSeq: number;
  readonly day: string;
  readonly scaleId: string;
  readonly level: number;
}
