import type { Kysely, Transaction } from 'kysely';
import type { ClerkRef } from '../../shared/contract/people.ts';
import type { Clerk } from '../../shared/domain/roster.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import type { ClerkRow } from './office.ts';
import { raiseRevision } from './unit-revision.ts';
import type { Audit } from './users.ts';

/** As many as a kiosk's config holds. */
export const MOST_CLERKS = 200;

/** At the end of the office's order. `taken`: also by somebody who has left, for ratings are kept under the id. */
export async function insertClerk(
  db: Kysely<Schema>,
  unit: string,
  { clerk, pinSalt, pinWrapped }: ClerkRow,
  { by: actor, at }: Audit,
): Promise<'added' | 'no-unit' | 'taken' | 'full'> {
  return await db.transaction().execute(async (tx) => {
    const others = await readPlaces(tx, unit);
    if (others === null) return 'no-unit';
    if (others.some(({ id }) => id === clerk.id)) return 'taken';
    if (others.filter(({ left }) => !left).length >= MOST_CLERKS) return 'full';
    const row = {
      unit_id: unit,
      clerk_id: clerk.id,
      position: Math.max(-1, ...others.map(({ position }) => position)) + 1,
      name: clerk.name,
      title: JSON.stringify(clerk.title),
      portrait: clerk.portrait,
      pin_salt: pinSalt,
      pin_wrapped: pinWrapped,
    };
    await tx.insertInto('clerk').values(row).execute();
    await raiseRevision(tx, unit);
    await recordAudit(tx, { at, actor, action: 'clerk.added', unitId: unit, subject: clerk.id });
    return 'added';
  });
}

interface Place {
  readonly id: string;
  readonly position: number;
  readonly left: boolean;
  readonly renamed: boolean;
}

/** Holds the unit, so that of two who add at once the second sees what the first has added. Null: no such unit. */
async function readPlaces(tx: Transaction<Schema>, unit: string): Promise<readonly Place[] | null> {
  const held = tx.selectFrom('unit').select('unit_id').where('unit_id', '=', unit).forUpdate();
  if ((await held.executeTakeFirst()) === undefined) return null;
  const rows = await tx
    .selectFrom('clerk')
    .select(['clerk_id', 'position', 'left_at', 'renamed_at'])
    .where('unit_id', '=', unit)
    .execute();
  return rows.map((row) => ({
    id: row.clerk_id,
    position: row.position,
    left: row.left_at !== null,
    renamed: row.renamed_at !== null,
  }));
}

/** What may change of a clerk; what isn't named stays. */
export type ClerkChanges = Partial<Omit<Clerk, 'id'>>;

/** False for somebody who isn't a clerk there, or has left. The record names the fields, never what stood in them. */
export async function updateClerk(
  db: Kysely<Schema>,
  { unit, id }: ClerkRef,
  { title, ...plain }: ClerkChanges,
  { by: actor, at }: Audit,
): Promise<boolean> {
  const set = title === undefined ? plain : { ...plain, title: JSON.stringify(title) };
  return await db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('clerk')
      .set(set)
      .where('unit_id', '=', unit)
      .where('clerk_id', '=', id)
      .where('left_at', 'is', null)
      .returning('clerk_id')
      .execute();
    if (changed.length === 0) return false;
    await raiseRevision(tx, unit);
    const detail = Object.keys(set).toSorted().join(', ');
    const act = { at, actor, action: 'clerk.changed', unitId: unit, subject: id, detail } as const;
    await recordAudit(tx, act);
    return true;
  });
}

export interface ClerkReturn {
  /** Null: the one that is kept. */
  readonly name: string | null;
  readonly portrait: string;
  readonly pinSalt: Buffer;
  readonly pinWrapped: Buffer;
}

export type ReturnOutcome = 'returned' | 'not-gone' | 'name-needed' | 'full';

/**
 * Somebody who had left works there again, under the id that their ratings are kept by. `not-gone`: nobody of this id
 * has left; `name-needed`: a pseudonym stands for the name. A badge from before stays ended.
 */
export async function returnClerk(
  db: Kysely<Schema>,
  { unit, id }: ClerkRef,
  { name, portrait, pinSalt, pinWrapped }: ClerkReturn,
  { by: actor, at }: Audit,
): Promise<ReturnOutcome> {
  return await db.transaction().execute(async (tx) => {
    const places = await readPlaces(tx, unit);
    const place = places?.find((one) => one.id === id);
    if (!places || !place?.left) return 'not-gone';
    if (place.renamed && name === null) return 'name-needed';
    if (places.filter(({ left }) => !left).length >= MOST_CLERKS) return 'full';
    await tx
      .updateTable('clerk')
      .set({ portrait, pin_salt: pinSalt, pin_wrapped: pinWrapped, ...(name !== null && { name }) })
      .set({ left_at: null, forgotten_at: null, renamed_at: null })
      .where('unit_id', '=', unit)
      .where('clerk_id', '=', id)
      .execute();
    await tx
      .deleteFrom('clerk_badge')
      .where('unit_id', '=', unit)
      .where('clerk_id', '=', id)
      .execute();
    await raiseRevision(tx, unit);
    await recordAudit(tx, { at, actor, action: 'clerk.returned', unitId: unit, subject: id });
    return 'returned';
  });
}
