import writeExcelFile from 'write-excel-file/node';

export type PlainCell = string | number | null;

export interface PlainSheet {
  readonly name: string;
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly PlainCell[])[];
}

/** One sheet to be filled in and read back: texts stay texts, so that a code like 1.001193 is no number. */
export async function plainXlsx({ name, columns, rows }: PlainSheet): Promise<Buffer> {
  const heads = columns.map(({ head }) => ({ value: head, fontWeight: 'bold' as const }));
  const cells = rows.map((row) => row.map(cellOf));
  return await writeExcelFile([heads, ...cells], {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function cellOf(value: PlainCell): object | null {
  if (value === null || value === '') return null;
  return typeof value === 'number'
    ? { value, type: Number }
    : { value, type: String, wrap: true, alignVertical: 'top' as const };
}
