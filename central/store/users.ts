import { sql, type Kysely } from 'kysely';
import type { ClerkRef } from '../../shared/contract/people.ts';
import { roleSchema, type Role } from '../../shared/contract/session.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import { writeUserReach, type Reach } from './user-scope.ts';

export interface UserRow {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
}

export interface NewUserRow {
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly reach: Reach;
  readonly clerk: ClerkRef | null;
}

export interface Audit {
  readonly by: string;
  readonly at: Date;
}

export type InsertedUser =
  | { readonly ok: true; readonly id: number }
  | { readonly ok: false; readonly reason: 'name-taken' | 'unit-unknown' | 'clerk-unknown' };

export async function countUsers(db: Kysely<Schema>): Promise<number> {
  const { count } = await db
    .selectFrom('app_user')
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** All of it or nothing. */
export async function insertUser(
  db: Kysely<Schema>,
  user: NewUserRow,
  audit: Audit,
): Promise<InsertedUser> {
  const { clerk } = user;
  const undone = new Error('undone');
  let reason: 'name-taken' | 'unit-unknown' | 'clerk-unknown' = 'name-taken';
  try {
    return await db.transaction().execute(async (tx) => {
      if (clerk !== null && !(await isClerk(tx, clerk))) {
        reason = 'clerk-unknown';
        throw undone;
      }
      const row = await tx
        .insertInto('app_user')
        .values({
          name: user.name,
          role: user.role,
          password_hash: user.passwordHash,
          must_change_password: user.mustChangePassword,
          clerk_unit_id: clerk?.unit ?? null,
          clerk_id: clerk?.id ?? null,
          issuer: null,
          subject: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('user_id')
        .executeTakeFirst();
      if (!row) throw undone;
      if ((await writeUserReach(tx, row.user_id, user.reach)).length > 0) {
        reason = 'unit-unknown';
        throw undone;
      }
      await recordAudit(tx, {
        at: audit.at,
        actor: audit.by,
        action: 'user.created',
        unitId: clerk?.unit ?? null,
        subject: `${user.name} (${user.role})`,
        detail: reachText(user.reach),
      });
      return { ok: true, id: row.user_id };
    });
  } catch (error) {
    // The transaction takes everything back when it is left by an error.
    if (error === undone) return { ok: false, reason };
    throw error;
  }
}

export function reachText({ all, units, areas }: Reach): string {
  return all ? '*' : [...units, ...areas.map((code) => `${code}.*`)].join(' ');
}

async function isClerk(db: Kysely<Schema>, { unit, id }: ClerkRef): Promise<boolean> {
  const row = await db
    .selectFrom('clerk')
    .select('clerk_id')
    .where('unit_id', '=', unit)
    .where('clerk_id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** An account that may sign in: not a disabled one. */
export async function findUser(db: Kysely<Schema>, name: string): Promise<UserRow | null> {
  const row = await db
    .selectFrom('app_user')
    .select(['user_id', 'name', 'role', 'password_hash', 'must_change_password'])
    .where('name', '=', name)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.user_id,
    name: row.name,
    role: roleSchema.parse(row.role),
    passwordHash: row.password_hash,
    mustChangePassword: row.must_change_password,
  };
}
