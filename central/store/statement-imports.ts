import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import {
  statementFaultSchema,
  type StatementFault,
  type StatementImportView,
  type StatementKind,
} from '../../shared/contract/statements.ts';
import type { Schema } from '../db/schema.ts';
import type { StatementTables } from '../db/statement-tables.ts';

/** As kept: without the sentences, which depend on the reader's language. */
export interface StoredStatementImport extends Omit<StatementImportView, 'faults'> {
  readonly faults: readonly StatementFault[];
}

export interface NewStatementImport {
  readonly unit: string;
  readonly kind: StatementKind;
  readonly file: string;
  readonly fileHash: Buffer;
  readonly by: string;
  readonly at: Date;
  readonly state: 'done' | 'refused';
  readonly rowsRead: number;
  readonly faults: readonly StatementFault[];
  readonly faultCount: number;
}

export async function insertStatementImport(
  db: Kysely<Schema>,
  made: NewStatementImport,
): Promise<number> {
  const { import_id: id } = await db
    .insertInto('statement_import')
    .values({
      unit_id: made.unit,
      kind: made.kind,
      file_name: made.file,
      file_hash: made.fileHash,
      made_by: made.by,
      made_at: made.at,
      state: made.state,
      rows_read: made.rowsRead,
      added: 0,
      updated: 0,
      faults: JSON.stringify(made.faults),
      fault_count: made.faultCount,
    })
    .returning('import_id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function noteStatementCounts(
  db: Kysely<Schema>,
  unit: string,
  id: number,
  counts: { readonly added: number; readonly updated: number },
): Promise<void> {
  await db
    .updateTable('statement_import')
    .set(counts)
    .where('unit_id', '=', unit)
    .where('import_id', '=', id)
    .execute();
}

export async function readStatementImport(
  db: Kysely<Schema>,
  unit: string,
  id: number,
): Promise<StoredStatementImport | null> {
  const row = await db
    .selectFrom('statement_import')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('import_id', '=', id)
    .executeTakeFirst();
  return row ? viewOf(row) : null;
}

/** The newest first, those before `before` in the list. */
export async function listStatementImports(
  db: Kysely<Schema>,
  unit: string,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly StoredStatementImport[]> {
  const rows = await db
    .selectFrom('statement_import')
    .selectAll()
    .where('unit_id', '=', unit)
    .$if(before !== null, (query) => query.where('import_id', '<', before ?? 0))
    .orderBy('import_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(viewOf);
}

function viewOf(row: Selectable<StatementTables['statement_import']>): StoredStatementImport {
  const { added, updated, state, rows_read: rowsRead } = row;
  return {
    id: row.import_id,
    unit: row.unit_id,
    kind: row.kind,
    file: row.file_name,
    madeBy: row.made_by,
    madeAt: row.made_at.getTime(),
    state,
    rowsRead,
    added,
    updated,
    unchanged: state === 'done' ? rowsRead - added - updated : 0,
    faults: z.array(statementFaultSchema).parse(row.faults),
    faultCount: row.fault_count,
  };
}
