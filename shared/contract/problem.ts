import { z } from 'zod';

/** What the centre may answer a kiosk: each has its consequence in `outbox/settle.ts` and its words on the kiosk. */
const DEVICE_PROBLEM_STATUS = {
  'malformed-request': 400,
  'invalid-parameter': 400,
  'credential-unknown': 401,
  'device-revoked': 403,
  'enrolment-code-refused': 403,
  'not-found': 404,
  'sequence-gap': 409,
  'log-forked': 409,
  'batch-too-large': 413,
  'unsupported-media': 415,
  'chain-broken': 422,
  'signature-wrong': 422,
  'wrong-device': 422,
  'too-many-tries': 429,
  'internal-error': 500,
  busy: 503,
} as const;

/** What it may answer a person or a program of the office on top of that. */
const STAFF_PROBLEM_STATUS = {
  'signed-out': 401,
  'sign-in-refused': 401,
  'provider-refused': 401,
  'role-missing': 403,
  'password-change-needed': 403,
  'own-case': 403,
  'cross-site': 403,
  'name-taken': 409,
  'already-used': 409,
  'roster-full': 409,
  'already-decided': 409,
  'flag-changed': 409,
  'cannot-count': 409,
} as const;

/**
 * Everything the centre may answer instead of what was asked (RFC 9457): the closed list of codes with its status.
 * The words a person reads are in the message catalogues under `problem.<code>`.
 */
export const PROBLEM_STATUS = { ...DEVICE_PROBLEM_STATUS, ...STAFF_PROBLEM_STATUS } as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;
export type DeviceProblemCode = keyof typeof DEVICE_PROBLEM_STATUS;

export function isDeviceProblem(code: ProblemCode): code is DeviceProblemCode {
  return Object.hasOwn(DEVICE_PROBLEM_STATUS, code);
}

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

export const DEVICE_PROBLEM_CODES = Object.keys(
  DEVICE_PROBLEM_STATUS,
) as readonly DeviceProblemCode[];
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
