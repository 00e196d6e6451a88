import type { CentralParts } from '../parts.ts';
import { readMapping } from '../store/dossier-mappings.ts';
import { previewDossiersApart } from '../workers/heavy.ts';
import type { PlainPreview } from './preview-file.ts';
import { readingOffice } from './reading-office.ts';

export interface PreviewOrder {
  readonly unit: string;
  readonly bytes: Buffer;
  readonly mapping: string | null;
}

export type PreviewVerdict =
  | { readonly ok: true; readonly preview: PlainPreview }
  | { readonly ok: false; readonly reason: 'no-unit' | 'no-mapping' };

/** What a list would become, without storing anything. Without a mapping one is guessed. */
export async function previewDossiers(
  parts: Pick<CentralParts, 'db' | 'vault' | 'now'>,
  { unit, bytes, mapping: name }: PreviewOrder,
): Promise<PreviewVerdict> {
  const saved = name === null ? null : await readMapping(parts.db.read, unit, name);
  if (name !== null && saved === null) return { ok: false, reason: 'no-mapping' };
  const office = await readingOffice(parts, unit, saved?.clerks ?? {});
  if (office === null) return { ok: false, reason: 'no-unit' };
  return { ok: true, preview: await previewDossiersApart(bytes, saved, office) };
}
