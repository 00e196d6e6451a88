import type { Kysely } from 'kysely';
import { roleSchema, type Role } from '../../shared/contract/session.ts';
import type { TokenScope } from '../../shared/contract/tokens.ts';
import type { UnitScope } from '../accounts/scope.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import { readUserScope } from './user-scope.ts';

/** Whoever speaks: a signed-in person, or a program with a token (`tokenScopes`, then `role` gives no right). */
export interface StoredSession {
  readonly tokenHash: Buffer;
  /** Null for a program. */
  readonly sessionId: number | null;
  readonly userId: number | null;
  readonly name: string;
  readonly role: Role;
  readonly scope: UnitScope;
  /** The clerk that the account is for. */
  readonly clerk: { readonly unit: string; readonly id: string } | null;
  readonly mustChangePassword: boolean;
  readonly tokenScopes: readonly TokenScope[] | null;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

export type SignInWay = 'password' | 'provider';

export interface NewSession {
  readonly user: { readonly id: number; readonly name: string };
  readonly tokenHash: Buffer;
  readonly way: SignInWay;
  readonly at: Date;
  /** Sessions that began before it are cleared away. */
  readonly expiredBefore: Date;
  /** A session of the same browser, which ends with this sign-in. */
  readonly replaces: Buffer | null;
}

export async function insertSession(db: Kysely<Schema>, session: NewSession): Promise<void> {
  const { user, tokenHash, way, at, expiredBefore, replaces } = session;
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('user_session').where('created_at', '<', expiredBefore).execute();
    if (replaces !== null)
      await tx.deleteFrom('user_session').where('token_hash', '=', replaces).execute();
    await tx
      .insertInto('user_session')
      .values({ token_hash: tokenHash, user_id: user.id, created_at: at, seen_at: at, way })
      .execute();
    const { name } = user;
    const event = { at, actor: name, unitId: null, subject: name };
    await recordAudit(tx, { ...event, action: 'session.opened', detail: way });
  });
}

/** Null for a token that nobody has, and for one of a disabled account. */
export async function findSession(
  db: Kysely<Schema>,
  tokenHash: Buffer,
): Promise<StoredSession | null> {
  const row = await db
    .selectFrom('user_session')
    .innerJoin('app_user', 'app_user.user_id', 'user_session.user_id')
    .selectAll('app_user')
    .select(['user_session.session_id', 'user_session.seen_at'])
    .select('user_session.created_at as opened_at')
    .where('token_hash', '=', tokenHash)
    .where('app_user.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { clerk_unit_id: unit, clerk_id: clerk } = row;
  return {
    tokenHash,
    sessionId: row.session_id,
    userId: row.user_id,
    name: row.name,
    role: roleSchema.parse(row.role),
    scope: await readUserScope(db, row),
    clerk: unit === null || clerk === null ? null : { unit, id: clerk },
    mustChangePassword: row.must_change_password,
    tokenScopes: null,
    createdAt: row.opened_at,
    seenAt: row.seen_at,
  };
}

export async function touchSession(
  db: Kysely<Schema>,
  tokenHash: Buffer,
  seenAt: Date,
): Promise<void> {
  await db
    .updateTable('user_session')
    .set({ seen_at: seenAt })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function deleteSession(
  db: Kysely<Schema>,
  session: StoredSession,
  at: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('user_session').where('token_hash', '=', session.tokenHash).execute();
    const { name } = session;
    await recordAudit(tx, {
      at,
      actor: name,
      action: 'session.closed',
      unitId: null,
      subject: name,
    });
  });
}
