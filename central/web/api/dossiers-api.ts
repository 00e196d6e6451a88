import {
  DOSSIER_IMPORTS_PATH,
  DOSSIER_MAPPINGS_PATH,
  DOSSIER_PREVIEWS_PATH,
  dossierImportSchema,
  dossierImportsSchema,
  dossierMappingsSchema,
  dossierPreviewSchema,
  namedDossierMappingSchema,
  type DossierImports,
  type DossierImportView,
  type DossierMapping,
  type DossierMappings,
  type DossierPreview,
  type NamedDossierMapping,
} from '../../../shared/contract/dossiers.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { withQuery } from './path.ts';

/** A list to import: read by the saved mapping of that name, or by a guess from its header. */
export interface DossierUpload {
  readonly unit: string;
  readonly file: File;
  readonly mapping: string | null;
  /** Local days of reception that the list is complete for. */
  readonly covers: { readonly from: string; readonly to: string } | null;
}

export interface DossiersApi {
  dossierMappings(unit: string): Promise<Answer<DossierMappings>>;
  saveDossierMapping(
    unit: string,
    name: string,
    mapping: DossierMapping,
  ): Promise<Answer<NamedDossierMapping>>;
  previewDossiers(upload: Omit<DossierUpload, 'covers'>): Promise<Answer<DossierPreview>>;
  importDossiers(upload: DossierUpload): Promise<Answer<DossierImportView>>;
  dossierImport(unit: string, id: number): Promise<Answer<DossierImportView>>;
  dossierImports(unit: string): Promise<Answer<DossierImports>>;
}

export function createDossiersApi(origin: string): DossiersApi {
  return {
    dossierMappings: (unit) =>
      ask(origin, 'GET', withQuery(DOSSIER_MAPPINGS_PATH, { unit }), dossierMappingsSchema),
    saveDossierMapping: (unit, name, { columns, clerks }) =>
      ask(
        origin,
        'PUT',
        withQuery(`${DOSSIER_MAPPINGS_PATH}/${encodeURIComponent(name)}`, { unit }),
        namedDossierMappingSchema,
        { columns, clerks },
      ),
    previewDossiers: ({ unit, file, mapping }) =>
      ask(
        origin,
        'POST',
        withQuery(DOSSIER_PREVIEWS_PATH, { unit, mapping }),
        dossierPreviewSchema,
        file,
      ),
    importDossiers: ({ unit, file, mapping, covers }) =>
      ask(
        origin,
        'POST',
        withQuery(DOSSIER_IMPORTS_PATH, { unit, file: file.name, mapping, ...covers }),
        dossierImportSchema,
        file,
      ),
    dossierImport: (unit, id) =>
      ask(origin, 'GET', withQuery(`${DOSSIER_IMPORTS_PATH}/${id}`, { unit }), dossierImportSchema),
    dossierImports: (unit) =>
      ask(origin, 'GET', withQuery(DOSSIER_IMPORTS_PATH, { unit }), dossierImportsSchema),
  };
}
