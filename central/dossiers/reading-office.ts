import type { DossierMapping } from '../../shared/contract/dossiers.ts';
import type { CentralParts } from '../parts.ts';
import { readSubjects } from '../store/evaluation-subjects.ts';
import { dossierKeyOf } from './dossier-key.ts';
import type { ReadingOffice } from './read-dossier-file.ts';

/** What an office's rows are read with; null when there is no such unit. */
export async function readingOffice(
  parts: Pick<CentralParts, 'db' | 'vault' | 'now'>,
  unit: string,
  aliases: DossierMapping['clerks'],
): Promise<ReadingOffice | null> {
  const office = await readSubjects(parts.db.read, unit);
  const key = office && (await dossierKeyOf(parts, unit));
  if (!key) return null;
  const clerks = office.clerks.map(({ id, name }) => ({ id, name }));
  return { clerks, aliases, key, now: parts.now() };
}
