import { sql, type Kysely } from 'kysely';
import type { UnitScope } from '../accounts/scope.ts';
import type { Schema } from '../db/schema.ts';

/**
 * The units of an account: those named, and those whose code lies below one of its areas. Codes of today put the
 * province first (`H55.99.01`), codes of before put it last (`000.00.06.H55`).
 */
export async function readUserScope(
  db: Kysely<Schema>,
  user: { readonly user_id: number; readonly all_units: boolean },
): Promise<UnitScope> {
  if (user.all_units) return { kind: 'all' };
  const { rows } = await sql<{ unit: string }>`
    select unit_id as unit from user_unit where user_id = ${user.user_id}
    union
    select unit.unit_id from unit join user_area
      on unit.code = user_area.code
      or starts_with(unit.code, user_area.code || '.')
      or (unit.code ~ '^[0-9]{3}([.][0-9]{2}){2}[.]' and split_part(unit.code, '.', 4) = user_area.code)
    where user_area.user_id = ${user.user_id}`.execute(db);
  return { kind: 'some', units: new Set(rows.map(({ unit }) => unit)) };
}

/** What an account is given: whole units, areas of codes, or everything. */
export interface Reach {
  readonly all: boolean;
  readonly units: readonly string[];
  readonly areas: readonly string[];
}

/** Replaces what the account had. @returns the units that don't exist; then nothing has changed */
export async function writeUserReach(
  tx: Kysely<Schema>,
  userId: number,
  { all, units, areas }: Reach,
): Promise<readonly string[]> {
  const known = await unknownUnits(tx, units);
  if (known.length > 0) return known;
  await tx.deleteFrom('user_unit').where('user_id', '=', userId).execute();
  await tx.deleteFrom('user_area').where('user_id', '=', userId).execute();
  await tx.updateTable('app_user').set({ all_units: all }).where('user_id', '=', userId).execute();
  if (units.length > 0)
    await tx
      .insertInto('user_unit')
      .values([...new Set(units)].map((unit) => ({ user_id: userId, unit_id: unit })))
      .execute();
  if (areas.length > 0)
    await tx
      .insertInto('user_area')
      .values([...new Set(areas)].map((code) => ({ user_id: userId, code })))
      .execute();
  return [];
}

export async function unknownUnits(
  db: Kysely<Schema>,
  units: readonly string[],
): Promise<readonly string[]> {
  if (units.length === 0) return [];
  const rows = await db
    .selectFrom('unit')
    .select('unit_id')
    .where('unit_id', 'in', [...units])
    .execute();
  const known = new Set(rows.map(({ unit_id: id }) => id));
  return units.filter((unit) => !known.has(unit));
}
