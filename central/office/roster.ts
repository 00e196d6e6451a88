import type { ClerkRef } from '../../shared/contract/people.ts';
import { hashPin, newPinSalt } from '../keys/argon.ts';
import type { Vault } from '../keys/vault.ts';
import type { CentralParts } from '../parts.ts';
import { replaceClerkPin } from '../store/clerk-pins.ts';
import { insertClerk, returnClerk, type ReturnOutcome } from '../store/roster.ts';
import { clerkRow, pinLabel } from './create-office.ts';
import { makePin } from './make-pin.ts';
import type { ClerkDraft } from './new-roster.ts';
import { NO_PORTRAIT } from './portrait.ts';

type Parts = Pick<CentralParts, 'db' | 'vault' | 'now'>;

export type ClerkAdded =
  | { readonly ok: true; readonly pin: string }
  | { readonly ok: false; readonly reason: 'no-unit' | 'taken' | 'full' };

/** A new clerk of a unit that there is; the PIN is told this once and nowhere kept in the clear. */
export async function addClerk(
  { db, vault, now }: Parts,
  unit: string,
  { pin = makePin(), ...clerk }: ClerkDraft,
  by: string,
): Promise<ClerkAdded> {
  const row = await clerkRow(vault, unit, { ...clerk, pin });
  const outcome = await insertClerk(db.write, unit, row, { by, at: new Date(now()) });
  return outcome === 'added' ? { ok: true, pin } : { ok: false, reason: outcome };
}

/** A PIN for a clerk who has forgotten or spoilt theirs, told this once. Null: no such clerk at work there. */
export async function giveClerkPin(
  { db, vault, now }: Parts,
  ref: ClerkRef,
  by: string,
): Promise<string | null> {
  const { pin, pinSalt: salt, pinWrapped: wrapped } = await freshPin(vault, ref);
  const audit = { by, at: new Date(now()) };
  return (await replaceClerkPin(db.write, ref, { salt, wrapped }, audit)) ? pin : null;
}

export type ClerkBack =
  | { readonly ok: true; readonly pin: string }
  | { readonly ok: false; readonly reason: Exclude<ReturnOutcome, 'returned'> };

/**
 * Somebody who had left works there again. Portrait and PIN went when they left, so there is a new PIN, told this once.
 * @param name null: the one that is kept
 */
export async function takeClerkBack(
  { db, vault, now }: Parts,
  ref: ClerkRef,
  name: string | null,
  by: string,
): Promise<ClerkBack> {
  const { pin, ...kept } = await freshPin(vault, ref);
  const back = { ...kept, name, portrait: NO_PORTRAIT };
  const outcome = await returnClerk(db.write, ref, back, { by, at: new Date(now()) });
  return outcome === 'returned' ? { ok: true, pin } : { ok: false, reason: outcome };
}

async function freshPin(
  vault: Vault,
  { unit, id }: ClerkRef,
): Promise<{ readonly pin: string; readonly pinSalt: Buffer; readonly pinWrapped: Buffer }> {
  const pin = makePin();
  const pinSalt = newPinSalt();
  const pinWrapped = vault.wrap(pinLabel(unit, id), await hashPin(pin, pinSalt));
  return { pin, pinSalt, pinWrapped };
}
