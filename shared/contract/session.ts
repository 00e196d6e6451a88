import { z } from 'zod';

/** `it` runs the machines, `manager` reads the figures, `auditor` reads everything and changes nothing. */
export type Role = 'it' | 'manager' | 'auditor';
export const ROLES: readonly Role[] = ['it', 'manager', 'auditor'];
export const roleSchema: z.ZodType<Role> = z.enum(['it', 'manager', 'auditor']);

export const SESSION_PATH = '/v1/session';

/** `POST /v1/session`; the answer sets the session cookie. */
export interface SignInRequest {
  readonly name: string;
  readonly password: string;
}
/** Who is signed in: answer of `POST` and `GET /v1/session`. `DELETE` signs out (204). Times in ms. */
export interface SessionView {
  readonly name: string;
  readonly role: Role;
  /** When the session ends whatever happens. */
  readonly endsAt: number;
}

export const signInRequestSchema: z.ZodType<SignInRequest> = z.strictObject({
  name: z.string().min(1).max(64),
  password: z.string().min(1).max(200),
});
export const sessionViewSchema: z.ZodType<SessionView> = z.strictObject({
  name: z.string(),
  role: roleSchema,
  endsAt: z.int(),
});
