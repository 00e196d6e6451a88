import type { Kysely, Transaction } from 'kysely';
import { staffRoleSchema, type StaffMember } from '../../shared/domain/staff.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import { raiseRevision } from './unit-revision.ts';
import type { Audit } from './users.ts';

export interface StaffPinRow {
  readonly member: StaffMember;
  readonly pinSalt: Buffer;
  readonly pinWrapped: Buffer;
}

export async function readStaffPins(
  db: Kysely<Schema>,
  unitId: string,
): Promise<readonly StaffPinRow[]> {
  const rows = await db
    .selectFrom('staff_pin')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('staff_id')
    .execute();
  return rows.map(({ staff_id: id, name, role, pin_salt: pinSalt, pin_wrapped: pinWrapped }) => ({
    member: { id, name, role: staffRoleSchema.parse(role) },
    pinSalt,
    pinWrapped,
  }));
}

export async function insertStaffPins(
  tx: Transaction<Schema>,
  unitId: string,
  rows: readonly StaffPinRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('staff_pin')
    .values(rows.map((row) => valuesOf(unitId, row)))
    .execute();
}

/** A new member, or a new PIN, name or role of one that there is. */
export async function setStaffPin(
  db: Kysely<Schema>,
  unitId: string,
  row: StaffPinRow,
  { by: actor, at }: Audit,
): Promise<void> {
  const { id, role } = row.member;
  const { unit_id: _unit, staff_id: _id, ...changed } = valuesOf(unitId, row);
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('staff_pin')
      .values(valuesOf(unitId, row))
      .onConflict((conflict) => conflict.columns(['unit_id', 'staff_id']).doUpdateSet(changed))
      .execute();
    await raiseRevision(tx, unitId);
    const subject = `${id} (${role})`;
    await recordAudit(tx, { at, actor, action: 'staff-pin.set', unitId, subject });
  });
}

/** False where there is no such member. */
export async function removeStaffPin(
  db: Kysely<Schema>,
  unitId: string,
  id: string,
  { by: actor, at }: Audit,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('staff_pin')
      .where('unit_id', '=', unitId)
      .where('staff_id', '=', id)
      .returning('staff_id')
      .execute();
    if (gone.length === 0) return false;
    await raiseRevision(tx, unitId);
    await recordAudit(tx, { at, actor, action: 'staff-pin.removed', unitId, subject: id });
    return true;
  });
}

function valuesOf(
  unitId: string,
  { member, pinSalt, pinWrapped }: StaffPinRow,
): {
  readonly unit_id: string;
  readonly staff_id: string;
  readonly name: string;
  readonly role: string;
  readonly pin_salt: Buffer;
  readonly pin_wrapped: Buffer;
} {
  const { id, name, role } = member;
  return {
    unit_id: unitId,
    staff_id: id,
    name,
    role,
    pin_salt: pinSalt,
    pin_wrapped: pinWrapped,
  };
}
