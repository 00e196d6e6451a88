import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import type { SignInWay } from './sessions.ts';

export interface OwnSessionRow {
  readonly id: number;
  readonly tokenHash: Buffer;
  readonly openedAt: Date;
  readonly seenAt: Date;
  readonly way: SignInWay;
}

/** An account's sessions, the newest first, expired ones among them. */
export async function listOwnSessions(
  db: Kysely<Schema>,
  userId: number,
): Promise<readonly OwnSessionRow[]> {
  const rows = await db
    .selectFrom('user_session')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('session_id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.session_id,
    tokenHash: row.token_hash,
    openedAt: row.created_at,
    seenAt: row.seen_at,
    way: row.way,
  }));
}

/** @returns whether it was there and theirs */
export async function endOwnSession(
  db: Kysely<Schema>,
  account: { readonly id: number; readonly name: string },
  sessionId: number,
  at: Date,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const ended = await tx
      .deleteFrom('user_session')
      .where('session_id', '=', sessionId)
      .where('user_id', '=', account.id)
      .returning('session_id')
      .executeTakeFirst();
    if (!ended) return false;
    const { name } = account;
    const event = { at, actor: name, unitId: null, subject: name };
    await recordAudit(tx, { ...event, action: 'session.ended' });
    return true;
  });
}
