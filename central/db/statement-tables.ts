import type { Generated, JSONColumnType } from 'kysely';
import type { StatementFault, StatementKind } from '../../shared/contract/statements.ts';
import type { StatementValues } from '../statements/statement.ts';

interface StatementImportTable {
  unit_id: string;
  import_id: Generated<number>;
  kind: StatementKind;
  file_name: string;
  file_hash: Buffer;
  made_by: string;
  made_at: Date;
  state: 'done' | 'refused';
  rows_read: number;
  added: number;
  updated: number;
  faults: JSONColumnType<readonly StatementFault[]>;
  fault_count: number;
}

interface StatementTable {
  unit_id: string;
  kind: StatementKind;
  key: string;
  from_day: string;
  to_day: string;
  clerk_id: string | null;
  data: JSONColumnType<StatementValues>;
  import_id: number;
}

export interface StatementTables {
  statement_import: StatementImportTable;
  statement: StatementTable;
}
