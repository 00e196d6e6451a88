import type { NewTokenView, TokenRequest } from '../../shared/contract/tokens.ts';
import type { Database } from '../db/database.ts';
import { hashToken, newToken } from '../keys/token.ts';
import type { Refusal } from '../problem/problem-error.ts';
import type { StoredSession } from '../store/sessions.ts';
import { findToken, insertToken, scopeOfUnits, touchToken } from '../store/tokens.ts';
import type { Audit } from '../store/users.ts';
import { covers, type UnitScope } from './scope.ts';

/** So that a token found in a file or a log is known for what it is. */
const PREFIX = 'hailong_';
const TOUCH_EVERY_MS = 60_000;
const LONGEST_LIFE_MS = 366 * 24 * 60 * 60 * 1000;

export type TokenVerdict =
  | { readonly ok: true; readonly made: NewTokenView }
  | { readonly ok: false; readonly refusal: Refusal };

/** @param maker the units of whoever makes it: a token never reaches further */
export async function createToken(
  parts: { readonly db: Database; readonly now: () => number },
  request: TokenRequest,
  maker: { readonly name: string; readonly scope: UnitScope },
): Promise<TokenVerdict> {
  const now = parts.now();
  if (request.expiresAt <= now || request.expiresAt > now + LONGEST_LIFE_MS)
    return refuse('malformed-request', '/expiresAt', 'from now to a year ahead');
  if (!covers(maker.scope, scopeOfUnits(request.units)))
    return refuse('not-found', '/units', 'not among your units');
  const token = `${PREFIX}${newToken()}`;
  const audit: Audit = { by: maker.name, at: new Date(now) };
  const view = await insertToken(parts.db.write, request, hashToken(token), audit);
  if (view === null) return refuse('not-found', '/units', 'no such unit');
  return { ok: true, made: { ...view, token } };
}

function refuse(code: Refusal['code'], field: string, detail: string): TokenVerdict {
  return { ok: false, refusal: { code, fields: [{ field, detail }] } };
}

/** A program with a valid token, in the shape of a session: its scopes give its rights, its role none. */
export async function readToken(
  parts: { readonly db: Database; readonly now: () => number },
  token: string,
): Promise<StoredSession | null> {
  const now = parts.now();
  const tokenHash = hashToken(token);
  const found = await findToken(parts.db.read, tokenHash, new Date(now));
  if (found === null) return null;
  const used = found.lastUsedAt?.getTime() ?? 0;
  if (now - used > TOUCH_EVERY_MS) await touchToken(parts.db.write, found.id, new Date(now));
  return {
    tokenHash,
    sessionId: null,
    userId: null,
    name: `token:${found.name}`,
    role: 'clerk',
    scope: found.scope,
    clerk: null,
    mustChangePassword: false,
    tokenScopes: found.scopes,
    createdAt: found.madeAt,
    seenAt: found.lastUsedAt ?? found.madeAt,
  };
}
