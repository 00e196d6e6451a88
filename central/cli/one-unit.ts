import type { OpenParts } from '../open-parts.ts';
import { listUnits } from '../store/units.ts';
import type { Options, Said } from './commands.ts';

export type UnitChoice =
  { readonly ok: true; readonly unit: string } | { readonly ok: false; readonly said: Said };

/** The unit that a command is about: the one that is named, or the only one that there is. */
export async function oneUnit({ parts }: OpenParts, options: Options): Promise<UnitChoice> {
  const units = (await listUnits(parts.db.read)).map(({ id }) => id);
  const unit = options.unit ?? (units.length === 1 ? units[0] : undefined);
  if (units.length === 0) return { ok: false, said: { ok: false, key: 'cli.no-unit' } };
  if (unit !== undefined && units.includes(unit)) return { ok: true, unit };
  const values = { units: units.join(', ') };
  return { ok: false, said: { ok: false, key: 'cli.choose-unit', values } };
}
