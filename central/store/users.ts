import { sql, type Kysely } from 'kysely';
import { roleSchema, type Role } from '../../shared/contract/session.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';

export interface UserRow {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
}

export async function countUsers(db: Kysely<Schema>): Promise<number> {
  const { count } = await db
    .selectFrom('app_user')
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** @returns whether the name was free */
export async function insertUser(
  db: Kysely<Schema>,
  user: Omit<UserRow, 'id'>,
  audit: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const rows = await tx
      .insertInto('app_user')
      .values({ name: user.name, role: user.role, password_hash: user.passwordHash })
      .onConflict((conflict) => conflict.doNothing())
      .returning('user_id')
      .execute();
    if (rows.length === 0) return false;
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'user.created',
      unitId: null,
      subject: `${user.name} (${user.role})`,
    });
    return true;
  });
}

export async function findUser(db: Kysely<Schema>, name: string): Promise<UserRow | null> {
  const row = await db
    .selectFrom('app_user')
    .select(['user_id', 'name', 'role', 'password_hash'])
    .where('name', '=', name)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.user_id,
    name: row.name,
    role: roleSchema.parse(row.role),
    passwordHash: row.password_hash,
  };
}
