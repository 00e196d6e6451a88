import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import { z } from 'zod';
import {
  dossierFaultSchema,
  type DossierFault,
  type DossierImportState,
  type DossierImportView,
} from '../../shared/contract/dossiers.ts';
import type { DossierTables } from '../db/dossier-tables.ts';
import type { Schema } from '../db/schema.ts';

/** As kept: without the sentences, which depend on the reader's language. */
export interface StoredImport extends Omit<DossierImportView, 'faults'> {
  readonly faults: readonly DossierFault[];
}

export interface NewImport {
  readonly unit: string;
  readonly file: string;
  readonly fileHash: Buffer;
  readonly mapping: string | null;
  readonly by: string;
  readonly at: Date;
}

/** Longer without a sign of the working process, and it has ended; its transaction went with it. */
const SILENT_MS = 120_000;

export async function insertImport(db: Kysely<Schema>, made: NewImport): Promise<number> {
  const { import_id: id } = await db
    .insertInto('dossier_import')
    .values({
      unit_id: made.unit,
      file_name: made.file,
      file_hash: made.fileHash,
      mapping_name: made.mapping,
      made_by: made.by,
      made_at: made.at,
      seen_at: made.at,
      state: 'running',
      covers_from: null,
      covers_to: null,
    })
    .returning('import_id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function noteProgress(
  db: Kysely<Schema>,
  unit: string,
  id: number,
  progress: { readonly rowsRead: number; readonly rowsDone: number; readonly at: Date },
): Promise<void> {
  const { rowsRead, rowsDone, at } = progress;
  await db
    .updateTable('dossier_import')
    .set({ rows_read: rowsRead, rows_done: rowsDone, seen_at: at })
    .where('unit_id', '=', unit)
    .where('import_id', '=', id)
    .execute();
}

export interface Outcome {
  readonly state: Exclude<DossierImportState, 'running'>;
  readonly rowsRead: number;
  readonly added: number;
  readonly updated: number;
  readonly faults: readonly DossierFault[];
  readonly faultCount: number;
  readonly covers: DossierImportView['covers'];
  readonly at: Date;
}

export async function finishImport(
  db: Kysely<Schema> | Transaction<Schema>,
  unit: string,
  id: number,
  outcome: Outcome,
): Promise<void> {
  const { state, rowsRead, added, updated, covers, at } = outcome;
  await db
    .updateTable('dossier_import')
    .set({
      state,
      rows_read: rowsRead,
      rows_done: state === 'done' ? rowsRead : 0,
      added,
      updated,
      faults: JSON.stringify(outcome.faults),
      fault_count: outcome.faultCount,
      covers_from: covers?.from ?? null,
      covers_to: covers?.to ?? null,
      seen_at: at,
    })
    .where('unit_id', '=', unit)
    .where('import_id', '=', id)
    .execute();
}

export async function readImport(
  db: Kysely<Schema>,
  unit: string,
  id: number,
  now: number,
): Promise<StoredImport | null> {
  const row = await db
    .selectFrom('dossier_import')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('import_id', '=', id)
    .executeTakeFirst();
  return row ? viewOf(row, now) : null;
}

/** The newest first, those before `before` in the list. */
export async function listImports(
  db: Kysely<Schema>,
  unit: string,
  page: { readonly before: number | null; readonly limit: number; readonly now: number },
): Promise<readonly StoredImport[]> {
  const rows = await db
    .selectFrom('dossier_import')
    .selectAll()
    .where('unit_id', '=', unit)
    .$if(page.before !== null, (query) => query.where('import_id', '<', page.before ?? 0))
    .orderBy('import_id', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map((row) => viewOf(row, page.now));
}

/** Stretches of days that lists are complete for. */
export async function readCoverage(
  db: Kysely<Schema>,
  unitIds: readonly string[],
): Promise<readonly { readonly unit: string; readonly from: string; readonly to: string }[]> {
  const { rows } = await sql<{ unit: string; from: string; to: string }>`
    select unit_id as unit, covers_from as "from", covers_to as "to" from dossier_import
    where unit_id = any(${unitIds}) and state = 'done' and covers_from is not null`.execute(db);
  return rows;
}

function viewOf(row: Selectable<DossierTables['dossier_import']>, now: number): StoredImport {
  const silent = row.state === 'running' && now - row.seen_at.getTime() > SILENT_MS;
  const state = silent ? 'failed' : row.state;
  const { added, updated, rows_read: rowsRead } = row;
  return {
    id: row.import_id,
    unit: row.unit_id,
    file: row.file_name,
    mapping: row.mapping_name,
    madeBy: row.made_by,
    madeAt: row.made_at.getTime(),
    state,
    rowsRead,
    rowsDone: row.rows_done,
    added,
    updated,
    unchanged: state === 'done' ? rowsRead - added - updated : 0,
    faults: z.array(dossierFaultSchema).parse(row.faults),
    faultCount: row.fault_count,
    covers:
      row.covers_from !== null && row.covers_to !== null
        ? { from: row.covers_from, to: row.covers_to }
        : null,
  };
}
