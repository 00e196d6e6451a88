/** What a citizen wrote to the office, as it came in: sealed. */
export interface NewFeedback {
  readonly seq: number;
  /** Local day on which it was written. */
  readonly day: string;
  /** An age file in base64. */
  readonly sealed: string;
}
