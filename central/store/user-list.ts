import type { Kysely } from 'kysely';
import type { AccountClerk, UserView } from '../../shared/contract/people.ts';
import { roleSchema } from '../../shared/contract/session.ts';
import { covers, type UnitScope } from '../accounts/scope.ts';
import type { Schema } from '../db/schema.ts';
import { readUserScope } from './user-scope.ts';

export interface ScopedUser {
  readonly view: UserView;
  /** The units that it reaches now, a clerk's own among them. */
  readonly scope: UnitScope;
}

/** Every account that lies wholly within `scope`, by name. */
export async function listUsers(
  db: Kysely<Schema>,
  scope: UnitScope,
): Promise<readonly ScopedUser[]> {
  const rows = await db.selectFrom('app_user').select('user_id').orderBy('name').execute();
  const all = await Promise.all(rows.map(({ user_id: id }) => readUser(db, id)));
  return all.filter((user) => user !== null).filter((user) => covers(scope, user.scope));
}

export async function readUser(db: Kysely<Schema>, id: number): Promise<ScopedUser | null> {
  const row = await db
    .selectFrom('app_user')
    .selectAll()
    .where('user_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const units = await db
    .selectFrom('user_unit')
    .select('unit_id')
    .where('user_id', '=', id)
    .orderBy('unit_id')
    .execute();
  const areas = await db
    .selectFrom('user_area')
    .select('code')
    .where('user_id', '=', id)
    .orderBy('code')
    .execute();
  const { clerk_unit_id: unit, clerk_id: clerk } = row;
  const its = unit === null || clerk === null ? null : await readClerk(db, unit, clerk);
  const reached = await readUserScope(db, row);
  const view: UserView = {
    id,
    name: row.name,
    role: roleSchema.parse(row.role),
    reach: {
      all: row.all_units,
      units: units.map(({ unit_id: unitId }) => unitId),
      areas: areas.map(({ code }) => code),
    },
    clerk: its,
    createdAt: row.created_at.getTime(),
    disabledAt: row.disabled_at?.getTime() ?? null,
    mustChangePassword: row.must_change_password,
    external: row.issuer !== null,
  };
  return { view, scope: withUnit(reached, unit) };
}

async function readClerk(db: Kysely<Schema>, unit: string, id: string): Promise<AccountClerk> {
  const { name } = await db
    .selectFrom('clerk')
    .select('name')
    .where('unit_id', '=', unit)
    .where('clerk_id', '=', id)
    .executeTakeFirstOrThrow();
  return { unit, id, name };
}

function withUnit(scope: UnitScope, unit: string | null): UnitScope {
  if (scope.kind === 'all' || unit === null) return scope;
  return { kind: 'some', units: new Set([...scope.units, unit]) };
}
