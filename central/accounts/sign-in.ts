import type { SessionView, SignInRequest } from '../../shared/contract/session.ts';
import type { Database } from '../db/database.ts';
import { hashToken, newToken } from '../keys/token.ts';
import type { TryLimit } from '../limits/try-limit.ts';
import type { Refusal } from '../problem/problem-error.ts';
import { insertSession, type SignInWay } from '../store/sessions.ts';
import { claimTry, forgetTries } from '../store/sign-in-tries.ts';
import { findUser, type UserRow } from '../store/users.ts';
import { isPassword } from './password.ts';
import { SESSION_LIFE_MS, viewOf } from './session.ts';

export type SignInVerdict =
  | { readonly ok: true; readonly token: string; readonly view: SessionView }
  | { readonly ok: false; readonly refusal: Refusal };

export interface SignInParts {
  readonly db: Database;
  readonly now: () => number;
  /** For all names together: checking a password is dear, and the centre has more to do. */
  readonly tries: TryLimit;
}

/**
 * A name that nobody has is refused with the same words, after the same time, with the same lock-out.
 * @param held the token that the browser had before: its session ends, so that no one can plant theirs
 */
export async function signIn(
  parts: SignInParts,
  request: SignInRequest,
  held: string | undefined,
): Promise<SignInVerdict> {
  const now = parts.now();
  const wait = parts.tries.waitSeconds(now);
  if (wait > 0) return refuse({ code: 'too-many-tries', retryAfterSeconds: wait });
  const takeBack = parts.tries.record(now);
  const name = request.name.trim().toLowerCase();
  const access = await claimTry(parts.db.write, name, now);
  switch (access.state) {
    case 'locked':
      return refuse({ code: 'too-many-tries' });
    case 'waiting':
      return refuse({
        code: 'too-many-tries',
        retryAfterSeconds: Math.ceil((access.openAt - now) / 1000),
      });
    case 'open':
      break;
  }
  const user = await findUser(parts.db.read, name);
  const fits = await isPassword(request.password, user?.passwordHash ?? null);
  if (user === null || !fits) return refuse({ code: 'sign-in-refused' });
  takeBack();
  await forgetTries(parts.db.write, name);
  return { ok: true, ...(await openSession(parts, user, 'password', held)) };
}

/** Begins a session for somebody whose identity is established. */
export async function openSession(
  parts: Pick<SignInParts, 'db' | 'now'>,
  user: Pick<UserRow, 'id' | 'name' | 'role' | 'mustChangePassword'>,
  way: SignInWay,
  held: string | undefined,
): Promise<{ readonly token: string; readonly view: SessionView }> {
  const now = parts.now();
  const token = newToken();
  const createdAt = new Date(now);
  await insertSession(parts.db.write, {
    user,
    tokenHash: hashToken(token),
    way,
    at: createdAt,
    expiredBefore: new Date(now - SESSION_LIFE_MS),
    replaces: held === undefined ? null : hashToken(held),
  });
  return { token, view: viewOf({ ...user, createdAt }) };
}

function refuse(refusal: Refusal): SignInVerdict {
  return { ok: false, refusal };
}
