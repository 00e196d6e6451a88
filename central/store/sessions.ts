import type { Kysely } from 'kysely';
import { roleSchema, type Role } from '../../shared/contract/session.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';

export interface StoredSession {
  readonly tokenHash: Buffer;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** Begins a session, and clears away those that began before `expiredBefore`. */
export async function insertSession(
  db: Kysely<Schema>,
  user: { readonly id: number; readonly name: string },
  tokenHash: Buffer,
  at: Date,
  expiredBefore: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('user_session').where('created_at', '<', expiredBefore).execute();
    await tx
      .insertInto('user_session')
      .values({ token_hash: tokenHash, user_id: user.id, created_at: at, seen_at: at })
      .execute();
    const { name } = user;
    await recordAudit(tx, {
      at,
      actor: name,
      action: 'session.opened',
      unitId: null,
      subject: name,
    });
  });
}

export async function findSession(
  db: Kysely<Schema>,
  tokenHash: Buffer,
): Promise<StoredSession | null> {
  const row = await db
    .selectFrom('user_session')
    .innerJoin('app_user', 'app_user.user_id', 'user_session.user_id')
    .select(['app_user.name', 'app_user.role'])
    .select(['user_session.created_at', 'user_session.seen_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return null;
  return {
    tokenHash,
    name: row.name,
    role: roleSchema.parse(row.role),
    createdAt: row.created_at,
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
