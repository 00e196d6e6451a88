import { z } from 'zod';

/**
 * `it` runs the machines and the accounts, `manager` answers for an office, `province` reads the units below it,
 * `auditor` reads all of its scope and changes nothing but reviews and notes, `clerk` sees their own aggregate alone.
 */
export type Role = 'it' | 'manager' | 'province' | 'auditor' | 'clerk';
export const ROLES: readonly Role[] = ['it', 'manager', 'province', 'auditor', 'clerk'];
export const roleSchema: z.ZodType<Role> = z.enum(ROLES);

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
  /** There while the password is one that somebody else has seen: nothing else is allowed until it is changed. */
  readonly mustChangePassword?: true;
}

export const signInRequestSchema: z.ZodType<SignInRequest> = z.strictObject({
  name: z.string().min(1).max(64),
  password: z.string().min(1).max(200),
});
export const sessionViewSchema: z.ZodType<SessionView> = z.strictObject({
  name: z.string(),
  role: roleSchema,
  endsAt: z.int(),
  mustChangePassword: z.literal(true).exactOptional(),
});
