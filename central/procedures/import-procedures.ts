import { createHash } from 'node:crypto';
import type { ProcedureFault } from '../../shared/contract/procedures.ts';
import type { CentralParts } from '../parts.ts';
import { readPosted, replaceProcedures } from '../store/procedures.ts';
import { diffLists, type ListChanges, type ListDifference } from './compare-lists.ts';
import { readList } from './read-list.ts';

export interface ProceduresOrder {
  readonly unit: string;
  readonly file: string;
  readonly bytes: Buffer;
  readonly by: string;
}

interface Refused {
  readonly ok: false;
  readonly faults: readonly ProcedureFault[];
}
export type ProceduresImport =
  { readonly ok: true; readonly rows: number; readonly changes: ListChanges } | Refused;
export type ProceduresOutlook =
  { readonly ok: true; readonly rows: number; readonly difference: ListDifference } | Refused;

/** What an import of the file would do; nothing is stored. */
export async function previewProcedures(
  { db }: Pick<CentralParts, 'db'>,
  unit: string,
  bytes: Buffer,
): Promise<ProceduresOutlook> {
  const read = await readList(bytes);
  if (!read.ok) return read;
  const difference = diffLists(await readPosted(db.read, unit), read.procedures);
  return { ok: true, rows: read.procedures.length, difference };
}

/** The file's list (CSV or .xlsx) takes the place of the office's, as a whole or not at all. */
export async function importProcedures(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  { unit, file, bytes, by }: ProceduresOrder,
): Promise<ProceduresImport> {
  const read = await readList(bytes);
  if (!read.ok) return read;
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const audit = { by, at: new Date(now()), file, fileHash };
  const changes = await replaceProcedures(db.write, unit, read.procedures, audit);
  return { ok: true, rows: read.procedures.length, changes };
}
