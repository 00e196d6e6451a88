import type { PasswordChange } from '../../shared/contract/people.ts';
import type { Database } from '../db/database.ts';
import { hashPassword, isPassword } from './password.ts';
import { claimTry, forgetTries } from '../store/sign-in-tries.ts';
import { setPassword } from '../store/user-changes.ts';
import { findUser } from '../store/users.ts';
import type { Refusal } from '../problem/problem-error.ts';

/** The old password is asked with the same lock-out as at the door, because a session may be a stranger's. */
export async function changePassword(
  parts: { readonly db: Database; readonly now: () => number },
  account: { readonly id: number; readonly name: string; readonly keep: Buffer },
  { old, next }: PasswordChange,
): Promise<Refusal | null> {
  const now = parts.now();
  const access = await claimTry(parts.db.write, account.name, now);
  if (access.state === 'locked') return { code: 'too-many-tries' };
  if (access.state === 'waiting')
    return { code: 'too-many-tries', retryAfterSeconds: Math.ceil((access.openAt - now) / 1000) };
  const user = await findUser(parts.db.read, account.name);
  if (!(await isPassword(old, user?.passwordHash ?? null)))
    return { code: 'sign-in-refused', fields: [{ field: '/old', detail: 'not the password' }] };
  await forgetTries(parts.db.write, account.name);
  const password = { hash: await hashPassword(next), mustChange: false, keep: account.keep };
  await setPassword(parts.db.write, account, password, { by: account.name, at: new Date(now) });
  return null;
}
