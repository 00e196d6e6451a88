import { STAFF_ROLES, staffRoleSchema } from '../../shared/domain/staff.ts';
import { giveStaffPin } from '../office/staff.ts';
import type { OpenParts } from '../open-parts.ts';
import { removeStaffPin } from '../store/staff-pins.ts';
import type { Command, Options, Said } from './commands.ts';
import { oneUnit } from './one-unit.ts';

const BY = 'cli';

export const STAFF_COMMANDS: readonly Command[] = [
  { name: 'set-staff-pin', needs: ['staff', 'name', 'role'], run: setPin },
  { name: 'remove-staff-pin', needs: ['staff'], run: removePin },
];

/** The PIN is made here: one on the command line would stand in the shell's history. */
async function setPin(opened: OpenParts, options: Options): Promise<Said> {
  const { staff: id = '', name = '' } = options;
  const role = staffRoleSchema.safeParse(options.role);
  if (!role.success) {
    const values = { role: options.role ?? '', roles: STAFF_ROLES.join(', ') };
    return { ok: false, key: 'cli.bad-staff-role', values };
  }
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const made = await giveStaffPin(opened.parts, chosen.unit, { id, name, role: role.data }, BY);
  if (!made.ok) return { ok: false, key: 'cli.bad-option', values: { detail: made.detail } };
  const values = { id, name, role: role.data, pin: made.pin };
  return { ok: true, key: 'cli.staff-pin-set', values };
}

async function removePin(opened: OpenParts, options: Options): Promise<Said> {
  const { staff: id = '' } = options;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const { db, now } = opened.parts;
  const found = await removeStaffPin(db.write, chosen.unit, id, { by: BY, at: new Date(now()) });
  return { ok: found, key: found ? 'cli.staff-pin-removed' : 'cli.no-staff', values: { id } };
}
