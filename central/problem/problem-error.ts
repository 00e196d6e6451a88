import type { FieldProblem, ProblemCode } from '../../shared/contract/problem.ts';

/** A refusal as use cases return it, before it has words and a status. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly fields?: readonly FieldProblem[];
  readonly expected?: number;
  readonly seq?: number;
  readonly retryAfterSeconds?: number;
}

/** For hooks, which can't answer by returning: the error handler writes it like any other refusal. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
