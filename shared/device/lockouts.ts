import { z } from 'zod';
import { NO_LOCKOUT, type Lockout } from '../domain/lockout.ts';

/** Wrong tries per clerk. They belong to one PIN: `salt` is that of its verifier. */
export type Lockouts = Readonly<Record<string, Lockout & { readonly salt: string }>>;

export const lockoutsSchema: z.ZodType<Lockouts> = z.record(
  z.string(),
  z.strictObject({ salt: z.string(), wrong: z.int().min(0), openAt: z.number() }),
);

/** A new PIN from the centre comes with a new salt, and so ends the lock of the old one. */
export function lockoutOf(lockouts: Lockouts, clerk: string, salt: string): Lockout {
  const found = lockouts[clerk];
  return found?.salt === salt ? { wrong: found.wrong, openAt: found.openAt } : NO_LOCKOUT;
}
