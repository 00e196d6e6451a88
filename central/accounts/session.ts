import type { SessionView } from '../../shared/contract/session.ts';
import type { Database } from '../db/database.ts';
import { hashToken } from '../keys/token.ts';
import { findSession, touchSession, type StoredSession } from '../store/sessions.ts';

/** A signed-in person is signed out after an hour without a request, and after a working day in any case. */
export const SESSION_IDLE_MS = 60 * 60 * 1000;
export const SESSION_LIFE_MS = 12 * 60 * 60 * 1000;
const TOUCH_EVERY_MS = 60_000;

export async function readSession(
  parts: { readonly db: Database; readonly now: () => number },
  token: string | undefined,
): Promise<StoredSession | null> {
  if (token === undefined || token === '') return null;
  const session = await findSession(parts.db.read, hashToken(token));
  if (session === null) return null;
  const now = parts.now();
  if (isOver(session, now)) return null;
  if (now - session.seenAt.getTime() > TOUCH_EVERY_MS)
    await touchSession(parts.db.write, session.tokenHash, new Date(now));
  return session;
}

/** Idle for too long, or at the end of its life. */
export function isOver(session: Pick<StoredSession, 'createdAt' | 'seenAt'>, now: number): boolean {
  return now - session.seenAt.getTime() > SESSION_IDLE_MS || now > endOf(session);
}

type Viewed = Pick<StoredSession, 'name' | 'role' | 'createdAt' | 'mustChangePassword'>;

export function viewOf(session: Viewed): SessionView {
  const view = { name: session.name, role: session.role, endsAt: endOf(session) };
  return session.mustChangePassword ? { ...view, mustChangePassword: true } : view;
}

function endOf({ createdAt }: Pick<StoredSession, 'createdAt'>): number {
  return createdAt.getTime() + SESSION_LIFE_MS;
}
