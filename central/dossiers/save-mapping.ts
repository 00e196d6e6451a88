import type { NamedDossierMapping } from '../../shared/contract/dossiers.ts';
import type { CentralParts } from '../parts.ts';
import type { Refusal } from '../problem/problem-error.ts';
import { readSubjects } from '../store/evaluation-subjects.ts';
import { saveMapping } from '../store/dossier-mappings.ts';

type SaveVerdict = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** Saves a mapping whose names all mean clerks of the unit. */
export async function saveDossierMapping(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  unit: string,
  mapping: NamedDossierMapping,
  by: string,
): Promise<SaveVerdict> {
  const office = await readSubjects(db.read, unit);
  if (office === null) return { ok: false, refusal: { code: 'not-found' } };
  const ids = new Set(office.clerks.map(({ id }) => id));
  const fields = Object.entries(mapping.clerks)
    .filter(([, id]) => !ids.has(id))
    .map(([called, id]) => ({
      field: `/clerks/${called.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      detail: `the unit has no clerk ${id}`,
    }));
  if (fields.length > 0) return { ok: false, refusal: { code: 'malformed-request', fields } };
  await saveMapping(db.write, unit, mapping, { at: new Date(now()), actor: by });
  return { ok: true };
}
