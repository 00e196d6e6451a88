import { DOSSIER_FIELDS } from '../../shared/contract/dossiers.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readXlsx } from './read-xlsx.ts';
import { faultAt, isBlank, MOST_ROWS, type TableRow, type TableVerdict } from './table.ts';

/** `json-lines` has our own field names, so it needs no mapping. */
export type FileKind = 'csv' | 'xlsx' | 'json-lines' | 'old-xls';

const ZIP = Buffer.from('PK');
/** OLE compound file: Excel before 2007, and every encrypted workbook. */
const COMPOUND = Buffer.from('d0cf11e0', 'hex');

/** By what is in the file; a name or a browser's media type is often wrong. */
export function kindOf(bytes: Buffer): FileKind {
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) return 'xlsx';
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) return 'old-xls';
  return /^\uFEFF?\s*\{/.test(bytes.subarray(0, 64).toString('utf8')) ? 'json-lines' : 'csv';
}

/**
 * The list in a file, blank rows left out; faults of the file as a whole otherwise.
 * @param fields our own names, which JSON lines use
 */
export async function readTable(
  bytes: Buffer,
  fields: readonly string[] = DOSSIER_FIELDS,
): Promise<TableVerdict> {
  if (bytes.length === 0) return { ok: false, faults: [faultAt('empty-file', 1)] };
  const kind = kindOf(bytes);
  if (kind === 'old-xls') return { ok: false, faults: [faultAt('old-xls', 1)] };
  if (kind === 'xlsx') return tableOf(await readXlsx(bytes));
  const text = textOf(bytes);
  if (text === null) return { ok: false, faults: [faultAt('not-utf8', 1)] };
  if (kind === 'csv') return tableOf(readCsv(text));
  const read = readJsonLines(text, fields);
  return read.ok ? { ok: true, table: { header: fields, rows: read.rows, blankFlag: null } } : read;
}

export type RowsVerdict =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | Extract<TableVerdict, { readonly ok: false }>;

/** The first row that isn't blank is the header. */
export function tableOf(read: RowsVerdict): TableVerdict {
  if (!read.ok) return read;
  const [head, ...rows] = read.rows.filter(({ cells }) => !cells.every(isBlank));
  if (!head || rows.length === 0) return { ok: false, faults: [faultAt('empty-file', 1)] };
  if (rows.length > MOST_ROWS) {
    const value = String(MOST_ROWS);
    return { ok: false, faults: [faultAt('too-many-rows', MOST_ROWS + 1, { value })] };
  }
  const header = head.cells.map((cell) =>
    String(cell ?? '')
      .normalize('NFC')
      .trim(),
  );
  return { ok: true, table: { header, rows, blankFlag: false } };
}

/** UTF-8, or UTF-16 with its mark (Excel's “Unicode text”). */
function textOf(bytes: Buffer): string | null {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
