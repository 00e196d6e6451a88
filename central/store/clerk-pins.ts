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
  clerk: ClerkRef,
  { before, ...pin }: ClerkPin & { readonly before: Buffer },
  { by: actor, at }: Audit,
): Promise<boolean> {
  return await setPin(db, clerk, pin, { before, act: { action: 'clerk-pin.changed', actor, at } });
}

/** A new PIN without the old one. False for somebody who isn't a clerk there, or has left. */
export async function replaceClerkPin(
  db: Kysely<Schema>,
  clerk: ClerkRef,
  pin: ClerkPin,
  { by: actor, at }: Audit,
): Promise<boolean> {
  return await setPin(db, clerk, pin, {
    before: null,
    act: { action: 'clerk-pin.reset', actor, at },
  });
}

interface PinSetting {
  /** Salt of the only PIN that it may replace, or null for any. */
  readonly before: Buffer | null;
  readonly act: {
    readonly action: 'clerk-pin.changed' | 'clerk-pin.reset';
    readonly actor: string;
    readonly at: Date;
  };
}

async function setPin(
  db: Kysely<Schema>,
  { unit, id }: ClerkRef,
  { salt, wrapped }: ClerkPin,
  { before, act }: PinSetting,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('clerk')
      .set({ pin_salt: salt, pin_wrapped: wrapped })
      .where('unit_id', '=', unit)
      .where('clerk_id', '=', id)
      .where('left_at', 'is', null)
      .$if(before !== null, (query) => query.where('pin_salt', '=', before))
      .returning('clerk_id')
      .execute();
    if (changed.length === 0) return false;
    await raiseRevision(tx, unit);
    await recordAudit(tx, { ...act, unitId: unit, subject: id });
    return true;
  });
}
