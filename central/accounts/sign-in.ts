import type { SessionView, SignInRequest } from '../../shared/contract/session.ts';
import type { Database } from '../db/database.ts';
import { hashToken, newToken } from '../keys/token.ts';
import type { TryLimit } from '../limits/try-limit.ts';
import type { Refusal } from '../problem/problem-error.ts';
import { insertSession } from '../store/sessions.ts';
import { claimTry, forgetTries } from '../store/sign-in-tries.ts';
import { findUser } from '../store/users.ts';
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

/** A name that nobody has is refused with the same words, after the same time, with the same lock-out. */
export async function signIn(parts: SignInParts, request: SignInRequest): Promise<SignInVerdict> {
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
  const token = newToken();
  const createdAt = new Date(now);
  const expiredBefore = new Date(now - SESSION_LIFE_MS);
  await insertSession(parts.db.write, user, hashToken(token), createdAt, expiredBefore);
  return { ok: true, token, view: viewOf({ ...user, createdAt }) };
}

function refuse(refusal: Refusal): SignInVerdict {
  return { ok: false, refusal };
}
