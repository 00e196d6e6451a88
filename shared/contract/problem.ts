import { z } from 'zod';

/**
 * Everything the centre may answer instead of what was asked (RFC 9457): the closed list of codes with its status.
 * The words a person reads are in the message catalogues under `problem.<code>`.
 */
export const PROBLEM_STATUS = {
  'malformed-request': 400,
  'invalid-parameter': 400,
  'signed-out': 401,
  'credential-unknown': 401,
  'sign-in-refused': 401,
  'provider-refused': 401,
  'device-revoked': 403,
  'enrolment-code-refused': 403,
  'role-missing': 403,
  'password-change-needed': 403,
  'own-case': 403,
  'cross-site': 403,
  'not-found': 404,
  'sequence-gap': 409,
  'log-forked': 409,
  'name-taken': 409,
  'already-decided': 409,
  'flag-changed': 409,
  'batch-too-large': 413,
  'unsupported-media': 415,
  'chain-broken': 422,
  'signature-wrong': 422,
  'wrong-device': 422,
  'too-many-tries': 429,
  'internal-error': 500,
  busy: 503,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** One field that does not fit: a JSON pointer (or a parameter's name) and why. */
export interface FieldProblem {
  readonly field: string;
  readonly detail: string;
}

/** Body of `application/problem+json`. `type` is `urn:hailong:problem:<code>`. */
export interface Problem {
  readonly type: string;
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly fields?: readonly FieldProblem[];
  /** `sequence-gap`: the next sequence number that the centre can take. */
  readonly expected?: number;
  /** `chain-broken`, `log-forked`: where. */
  readonly seq?: number;
}

export const PROBLEM_CODES = Object.keys(PROBLEM_STATUS) as readonly ProblemCode[];

export const problemSchema: z.ZodType<Problem> = z.object({
  type: z.string(),
  code: z.enum(PROBLEM_CODES),
  status: z.int(),
  title: z.string(),
  fields: z.array(z.strictObject({ field: z.string(), detail: z.string() })).exactOptional(),
  expected: z.int().min(1).exactOptional(),
  seq: z.int().min(1).exactOptional(),
});
