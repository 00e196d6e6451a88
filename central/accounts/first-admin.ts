import type { Database } from '../db/database.ts';
import { countUsers } from '../store/users.ts';
import { createUser } from './create-user.ts';

export interface FirstAdmin {
  readonly name: string;
  readonly password: string;
}

const FIRST_ADMIN = 'admin';

/**
 * Makes the first administrator where nobody has an account yet. The password exists only in the answer; a console
 * and its log keep what was printed, so `mustChangePassword` unless the office is an invented one.
 */
export async function ensureFirstAdmin(
  parts: { readonly db: Database; readonly now: () => number },
  mustChangePassword: boolean,
): Promise<FirstAdmin | null> {
  if ((await countUsers(parts.db.write)) > 0) return null;
  const user = { name: FIRST_ADMIN, role: 'it', password: null, mustChangePassword } as const;
  const made = await createUser(parts, user, 'system');
  // Of two processes that start at once, only one makes it.
  return made.ok ? { name: FIRST_ADMIN, password: made.password } : null;
}
