import type { Failure } from '../api/answer.ts';

/** What the fields of one group are given. */
export interface FieldsProps<T> {
  readonly value: T;
  /** Why the centre refused what was sent. */
  readonly failure: Failure | null;
  readonly onChange: (value: T) => void;
}
