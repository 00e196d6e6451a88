/** What a citizen said beside a rating, as it came in. */
export interface NewNote {
  /** Sequence number of the explaining entry. */
  readonly seq: number;
  readonly ratingSeq: number;
  readonly clerkId: string | null;
  /** Local day of the explanation. */
  readonly day: string;
  readonly reasons: readonly string[];
  readonly comment: string | null;
}
