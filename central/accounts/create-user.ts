import { z } from 'zod';
import type { ClerkRef } from '../../shared/contract/people.ts';
import type { Role } from '../../shared/contract/session.ts';
import type { Database } from '../db/database.ts';
import { insertUser } from '../store/users.ts';
import type { Reach } from '../store/user-scope.ts';
import { hashPassword, makePassword } from './password.ts';

export interface NewUser {
  readonly name: string;
  readonly role: Role;
  /** Made up at random when null. */
  readonly password: string | null;
  /** Without it every unit: who stands at the console holds the whole database anyway. */
  readonly reach?: Reach;
  /** For the role clerk. */
  readonly clerk?: ClerkRef;
  /** The password passes through another person's hands, so it opens nothing but its own change. */
  readonly mustChangePassword?: boolean;
}

export type UserVerdict =
  | { readonly ok: true; readonly id: number; readonly password: string }
  | {
      readonly ok: false;
      readonly reason: 'bad-name' | 'name-taken' | 'unit-unknown' | 'clerk-unknown';
    };

/** Lower case, so that nobody is locked out by a capital letter. */
const nameSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,39}$/);
const NOTHING: Reach = { all: false, units: [], areas: [] };
const EVERYTHING: Reach = { ...NOTHING, all: true };

/** @param by who made the account, for the audit record */
export async function createUser(
  parts: { readonly db: Database; readonly now: () => number },
  user: NewUser,
  by: string,
): Promise<UserVerdict> {
  if (!nameSchema.safeParse(user.name).success) return { ok: false, reason: 'bad-name' };
  if ((user.role === 'clerk') !== (user.clerk !== undefined))
    return { ok: false, reason: 'clerk-unknown' };
  const password = user.password ?? makePassword();
  const row = {
    name: user.name,
    role: user.role,
    passwordHash: await hashPassword(password),
    mustChangePassword: user.mustChangePassword ?? false,
    reach: user.reach ?? (user.role === 'clerk' ? NOTHING : EVERYTHING),
    clerk: user.clerk ?? null,
  };
  const inserted = await insertUser(parts.db.write, row, { by, at: new Date(parts.now()) });
  return inserted.ok ? { ok: true, id: inserted.id, password } : inserted;
}
