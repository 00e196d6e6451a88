import type { FieldProblem, ProblemCode } from '../../../shared/contract/problem.ts';

/** Why the centre gave nothing that could be shown. */
export type Failure =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'not-understood' }
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      /** Where a request did not fit. */
      readonly fields?: readonly FieldProblem[];
    };

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function isSignedOut(failure: Failure | null): boolean {
  return failure?.kind === 'problem' && failure.code === 'signed-out';
}

/** Whether the centre found fault with that field (a JSON pointer), or with something inside it. */
export function isFaulty(failure: Failure | null, pointer: string): boolean {
  if (failure?.kind !== 'problem') return false;
  return (failure.fields ?? []).some(
    ({ field }) => field === pointer || field.startsWith(`${pointer}/`),
  );
}
