import { z } from 'zod';
import { staffMemberSchema, type StaffMember } from '../../shared/domain/staff.ts';
import { hashPin, newPinSalt } from '../keys/argon.ts';
import type { Vault } from '../keys/vault.ts';
import type { CentralParts } from '../parts.ts';
import { setStaffPin, type StaffPinRow } from '../store/staff-pins.ts';
import { makePin } from './make-pin.ts';

export interface NewStaff extends StaffMember {
  /** Six digits; kept only as a wrapped argon2id hash. */
  readonly pin: string;
}

export async function staffRow(
  vault: Vault,
  unitId: string,
  { id, name, role, pin }: NewStaff,
): Promise<StaffPinRow> {
  const pinSalt = newPinSalt();
  const pinWrapped = vault.wrap(staffPinLabel(unitId, id), await hashPin(pin, pinSalt));
  return { member: { id, name, role }, pinSalt, pinWrapped };
}

/** What a wrapped PIN hash of staff is bound to. */
export function staffPinLabel(unitId: string, staffId: string): string {
  return `staff-pin/${unitId}/${staffId}`;
}

export type StaffPinMade =
  { readonly ok: true; readonly pin: string } | { readonly ok: false; readonly detail: string };

/** Gives somebody a new PIN for the unit's kiosks; it is told this once and nowhere kept in the clear. */
export async function giveStaffPin(
  { db, vault, now }: Pick<CentralParts, 'db' | 'vault' | 'now'>,
  unitId: string,
  member: StaffMember,
  by: string,
): Promise<StaffPinMade> {
  const parsed = staffMemberSchema.safeParse(member);
  if (!parsed.success) return { ok: false, detail: z.prettifyError(parsed.error) };
  const pin = makePin();
  const row = await staffRow(vault, unitId, { ...parsed.data, pin });
  await setStaffPin(db.write, unitId, row, { by, at: new Date(now()) });
  return { ok: true, pin };
}
