import {
  PROBLEM_STATUS,
  problemSchema,
  type Problem,
  type ProblemCode,
} from '../../shared/contract/problem.ts';
import type { z } from 'zod';
import { PROBLEM_TYPE } from '../problem/send-problem.ts';

interface ProblemResponse {
  readonly description: string;
  readonly content: Readonly<Record<typeof PROBLEM_TYPE, { readonly schema: z.ZodType<Problem> }>>;
}

/** The problems that a route answers with, for its schema: one response for each status. */
export function problems(...codes: readonly ProblemCode[]): Record<number, ProblemResponse> {
  const all: readonly ProblemCode[] = [...codes, 'internal-error'];
  const statuses = [...new Set(all.map((code) => PROBLEM_STATUS[code]))];
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: all.filter((code) => PROBLEM_STATUS[code] === status).join(', '),
        content: { [PROBLEM_TYPE]: { schema: problemSchema } },
      },
    ]),
  );
}
