import type { ClerkRef } from '../../shared/contract/people.ts';
import { hashPin, newPinSalt } from '../keys/argon.ts';
import type { CentralParts } from '../parts.ts';
import { replaceClerkPin } from '../store/clerk-pins.ts';
import { insertClerk } from '../store/roster.ts';
import { clerkRow, pinLabel } from './create-office.ts';
import { makePin } from './make-pin.ts';
import type { ClerkDraft } from './new-roster.ts';

type Parts = Pick<CentralParts, 'db' | 'vault' | 'now'>;

export type ClerkAdded =
  | { readonly ok: true; readonly pin: string }
  | { readonly ok: false; readonly reason: 'taken' | 'full' };

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
  const pin = makePin();
  const salt = newPinSalt();
  const wrapped = vault.wrap(pinLabel(ref.unit, ref.id), await hashPin(pin, salt));
  const audit = { by, at: new Date(now()) };
  return (await replaceClerkPin(db.write, ref, { salt, wrapped }, audit)) ? pin : null;
}
