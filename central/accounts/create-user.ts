import { z } from 'zod';
import type { Role } from '../../shared/contract/session.ts';
import type { Database } from '../db/database.ts';
import { insertUser } from '../store/users.ts';
import { hashPassword, makePassword } from './password.ts';

export interface NewUser {
  readonly name: string;
  readonly role: Role;
  /** Made up at random when null. */
  readonly password: string | null;
}

export type UserVerdict =
  | { readonly ok: true; readonly password: string }
  | { readonly ok: false; readonly reason: 'bad-name' | 'name-taken' };

/** Lower case, so that nobody is locked out by a capital letter. */
const nameSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,39}$/);

/** @param by who made the account, for the audit record */
export async function createUser(
  parts: { readonly db: Database; readonly now: () => number },
  user: NewUser,
  by: string,
): Promise<UserVerdict> {
  if (!nameSchema.safeParse(user.name).success) return { ok: false, reason: 'bad-name' };
  const password = user.password ?? makePassword();
  const row = { name: user.name, role: user.role, passwordHash: await hashPassword(password) };
  const inserted = await insertUser(parts.db.write, row, { by, at: new Date(parts.now()) });
  return inserted ? { ok: true, password } : { ok: false, reason: 'name-taken' };
}
