import { z } from 'zod';
import type { PinSecret } from './roster.ts';

/** Who may open the staff side of a kiosk without being a clerk. */
export type StaffRole = 'it' | 'supervisor';
export const STAFF_ROLES: readonly StaffRole[] = ['it', 'supervisor'];
export const staffRoleSchema: z.ZodType<StaffRole> = z.enum(['it', 'supervisor']);

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
}

export interface StaffPin extends StaffMember, PinSecret {}

const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);
const memberShape = {
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(120),
  role: staffRoleSchema,
};

export const staffMemberSchema: z.ZodType<StaffMember> = z.strictObject(memberShape);

export const staffPinSchema: z.ZodType<StaffPin> = z.strictObject({
  ...memberShape,
  salt: hex,
  verifier: hex.length(64),
});

/** What the pages may know: everything but the verifier. */
export function staffMembers(pins: readonly StaffPin[]): readonly StaffMember[] {
  return pins.map(({ id, name, role }) => ({ id, name, role }));
}

/** Whom a PIN check is about; clerks and staff are counted apart even where their ids are alike. */
export function staffHolder(id: string): string {
  return `staff:${id}`;
}
