import { z } from 'zod';
import type { TableFault } from '../../shared/contract/dossiers.ts';
import { faultAt, MOST_ROWS, type Cell, type TableRow } from './table.ts';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const objectSchema: z.ZodType<Record<string, Cell>> = z.record(z.string(), cell);

type LinesVerdict =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly faults: readonly TableFault[] };

/** One object a line, under our own field names; moments in ISO 8601 or as the office writes them. */
export function readJsonLines(text: string, fields: readonly string[]): LinesVerdict {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const faults: TableFault[] = [];
  const rows: TableRow[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line, at + 1, fields);
    if (read.ok) rows.push(read.row);
    else faults.push(...read.faults);
  }
  if (rows.length > MOST_ROWS)
    faults.push(faultAt('too-many-rows', MOST_ROWS, { value: String(MOST_ROWS) }));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, rows };
}

function readLine(
  text: string,
  line: number,
  fields: readonly string[],
):
  | { readonly ok: true; readonly row: TableRow }
  | { readonly ok: false; readonly faults: readonly TableFault[] } {
  const parsed = objectSchema.safeParse(jsonOf(text));
  if (!parsed.success) return { ok: false, faults: [faultAt('json-broken', line)] };
  const strange = Object.keys(parsed.data).filter((name) => !fields.includes(name));
  if (strange.length > 0)
    return {
      ok: false,
      faults: strange.map((column) => faultAt('field-unknown', line, { column })),
    };
  return {
    ok: true,
    row: { line, cells: fields.map((field) => parsed.data[field] ?? null) },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
