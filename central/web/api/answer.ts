import type { ProblemCode } from '../../../shared/contract/problem.ts';

/** Why the centre gave nothing that could be shown. */
export type Failure =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'not-understood' }
  | { readonly kind: 'problem'; readonly code: ProblemCode };

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function isSignedOut(failure: Failure | null): boolean {
  return failure?.kind === 'problem' && failure.code === 'signed-out';
}
