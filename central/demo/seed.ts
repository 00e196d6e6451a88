import { createOffice, type OfficeParts } from '../office/create-office.ts';
import { listUnits } from '../store/units.ts';
import { demoOffice } from './office.ts';

/** `other-office`: this centre serves real units already, so nothing was put beside them. */
export type SeedOutcome = 'seeded' | 'already-there' | 'other-office';

/** Opens the demo office in an empty centre. */
export async function seedDemoOffice(parts: OfficeParts): Promise<SeedOutcome> {
  const office = demoOffice();
  const units = await listUnits(parts.db.read);
  if (units.some(({ id }) => id === office.unit.id)) return 'already-there';
  if (units.length > 0) return 'other-office';
  const verdict = await createOffice(parts, office);
  if (verdict.ok) return 'seeded';
  // Of two starts at once on one database, the other was first.
  if (verdict.reason === 'unit-exists') return 'already-there';
  throw new Error(`the demo office was refused: ${JSON.stringify(verdict)}`);
}
