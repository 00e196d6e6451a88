import type { Generated, JSONColumnType } from 'kysely';
import type { DossierFault, DossierMapping } from '../../shared/contract/dossiers.ts';

interface DossierKeyTable {
  unit_id: string;
  key_wrapped: Buffer;
}

interface DossierMappingTable {
  unit_id: string;
  name: string;
  mapping: JSONColumnType<DossierMapping>;
}

interface DossierImportTable {
  unit_id: string;
  import_id: Generated<number>;
  file_name: string;
  file_hash: Buffer;
  mapping_name: string | null;
  made_by: string;
  made_at: Date;
  /** The working process writes it again and again; when it stops, so has the process. */
  seen_at: Date;
  state: 'running' | 'done' | 'refused' | 'failed';
  rows_read: Generated<number>;
  rows_done: Generated<number>;
  added: Generated<number>;
  updated: Generated<number>;
  faults: JSONColumnType<readonly DossierFault[], string | undefined>;
  fault_count: Generated<number>;
  covers_from: string | null;
  covers_to: string | null;
}

interface DossierTable {
  unit_id: string;
  hash: Buffer;
  clerk_id: string;
  procedure_code: string;
  received_at: Date;
  /** Local calendar day of the reception in Vietnam. */
  received_day: string;
  due_at: Date | null;
  finished_at: Date | null;
  interlinked: boolean | null;
  online: boolean | null;
  import_id: number;
}

export interface DossierTables {
  dossier_key: DossierKeyTable;
  dossier_mapping: DossierMappingTable;
  dossier_import: DossierImportTable;
  dossier: DossierTable;
}
