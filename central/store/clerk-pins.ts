import type { Kysely } from 'kysely';
import type { ClerkRef } from '../../shared/contract/people.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import { raiseRevision } from './unit-revision.ts';
import type { Audit } from './users.ts';

export interface ClerkPin {
  readonly salt: Buffer;
  /** argon2id(PIN, salt), wrapped by the master key. */
  readonly wrapped: Buffer;
}

/** Null for somebody who isn't a clerk there, or has left. */
export async function readClerkPin(
  db: Kysely<Schema>,
  { unit, id }: ClerkRef,
): Promise<ClerkPin | null> {
  const row = await db
    .selectFrom('clerk')
    .select(['pin_salt', 'pin_wrapped'])
    .where('unit_id', '=', unit)
    .where('clerk_id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return row ? { salt: row.pin_salt, wrapped: row.pin_wrapped } : null;
}

/** @param pin `before`: salt of the PIN that it replaces; false where that is another one by now */
export async function writeClerkPin(
  db: Kysely<Schema>,
  { unit, id }: ClerkRef,
  { before, salt, wrapped }: ClerkPin & { readonly before: Buffer },
  { by: actor, at }: Audit,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('clerk')
      .set({ pin_salt: salt, pin_wrapped: wrapped })
      .where('unit_id', '=', unit)
      .where('clerk_id', '=', id)
      .where('pin_salt', '=', before)
      .where('left_at', 'is', null)
      .returning('clerk_id')
      .execute();
    if (changed.length === 0) return false;
    await raiseRevision(tx, unit);
    await recordAudit(tx, { at, actor, action: 'clerk-pin.changed', unitId: unit, subject: id });
    return true;
  });
}

/** A new PIN without the old one. False for somebody who isn't a clerk there, or has left. */
export async function replaceClerkPin(
  db: Kysely<Schema>,
  { unit, id }: ClerkRef,
  { salt, wrapped }: ClerkPin,
  { by: actor, at }: Audit,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('clerk')
      .set({ pin_salt: salt, pin_wrapped: wrapped })
      .where('unit_id', '=', unit)
      .where('clerk_id', '=', id)
      .where('left_at', 'is', null)
      .returning('clerk_id')
      .execute();
    if (changed.length === 0) return false;
    await raiseRevision(tx, unit);
    await recordAudit(tx, { at, actor, action: 'clerk-pin.reset', unitId: unit, subject: id });
    return true;
  });
}
