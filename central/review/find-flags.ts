import type { FlagRunRequest, FlagRunView } from '../../shared/contract/flags.ts';
import { screen } from '../../shared/evaluation/flags/screen.ts';
import type { CentralParts } from '../parts.ts';
import { saveFlags, type FoundFlag } from '../store/flags.ts';
import { gatherEvidence } from './gather-evidence.ts';

/**
 * Runs the present rules over what is stored of a unit's days, however old; null when there is no such unit. The same
 * data give the same flags with the same ids, so running it again adds nothing.
 */
export async function findFlags(
  parts: Pick<CentralParts, 'db' | 'now'>,
  { unit, from, to }: FlagRunRequest,
): Promise<FlagRunView | null> {
  const gathered = await gatherEvidence(parts, unit, { from, to });
  if (gathered === null) return null;
  const { evidence, days } = gathered;
  const found = screen(evidence).map((flag): FoundFlag => {
    const day = flag.about === 'ratings' ? days.get(flag.ratings[0] ?? '') : undefined;
    return { ...flag, from: day ?? from, to: day ?? to };
  });
  const at = new Date(parts.now());
  const counts = await saveFlags(parts.db.write, unit, { from, to }, found, at);
  return { found: found.length, ...counts, dossiersKnown: evidence.dossiers !== 'not-known' };
}
