import type { Database } from '../db/database.ts';
import { hashPin, newPinSalt } from '../keys/argon.ts';
import type { Vault } from '../keys/vault.ts';
import { insertOffice, type ClerkRow } from '../store/office.ts';
import type { StaffPinRow } from '../store/staff-pins.ts';
import type { Audit } from '../store/users.ts';
import { staffRow } from './staff.ts';
import { faultInOffice, type NewClerk, type OfficeInput } from './office-input.ts';

export interface OfficeParts {
  readonly db: Database;
  readonly vault: Vault;
}

export type OfficeVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'unit-exists' | 'scale-differs' | 'demo-database' }
  | { readonly ok: false; readonly reason: 'invalid'; readonly detail: string };

/**
 * Opens an office: unit, counters, clerks with PINs, procedures, scale and hours, all or nothing.
 * @param audit who opens it; null for an invented one, which is nobody's act
 * `demo-database`: it holds invented data, and figures of people must never stand among them.
 * `scale-differs`: a scale of this id is published with another wording, and ratings may be stored with it.
 */
export async function createOffice(
  parts: OfficeParts,
  office: OfficeInput,
  audit: Audit | null = null,
): Promise<OfficeVerdict> {
  const detail = faultInOffice(office);
  if (detail !== null) return { ok: false, reason: 'invalid', detail };
  const clerks: ClerkRow[] = [];
  for (const clerk of office.clerks)
    clerks.push(await clerkRow(parts.vault, office.unit.id, clerk));
  const staff: StaffPinRow[] = [];
  for (const member of office.staff)
    staff.push(await staffRow(parts.vault, office.unit.id, member));
  return await insertOffice(parts.db.write, { ...office, clerks, staff }, audit);
}

export async function clerkRow(vault: Vault, unitId: string, clerk: NewClerk): Promise<ClerkRow> {
  const { id, name, title, portrait, pin } = clerk;
  const salt = newPinSalt();
  const wrapped = vault.wrap(pinLabel(unitId, id), await hashPin(pin, salt));
  return { clerk: { id, name, title, portrait }, pinSalt: salt, pinWrapped: wrapped };
}

/** What a wrapped PIN hash is bound to. */
export function pinLabel(unitId: string, clerkId: string): string {
  return `pin/${unitId}/${clerkId}`;
}
