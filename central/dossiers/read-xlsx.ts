import { readSheet } from 'read-excel-file/node';
import { z } from 'zod';
import type { RowsVerdict } from './read-table.ts';
import { faultAt, type Cell } from './table.ts';

const cellSchema: z.ZodType<Cell> = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.date(),
  z.boolean(),
]);
const sheetSchema: z.ZodType<readonly (readonly Cell[])[]> = z.array(z.array(cellSchema));

/** The first sheet of a workbook. */
export async function readXlsx(bytes: Buffer): Promise<RowsVerdict> {
  const sheet = await sheetIn(bytes);
  if (sheet === null) return { ok: false, faults: [faultAt('not-xlsx', 1)] };
  const rows = sheet.map((cells, at) => ({ line: at + 1, cells }));
  return { ok: true, rows };
}

/** The readers of ZIP and XML below have no error class in common: whatever they throw, the bytes were no workbook. */
async function sheetIn(bytes: Buffer): Promise<readonly (readonly Cell[])[] | null> {
  try {
    return sheetSchema.parse(await readSheet(bytes));
  } catch {
    return null;
  }
}
