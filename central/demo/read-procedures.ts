import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Procedure } from '../../shared/contract/kiosk-config.ts';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly days: number | null;
  readonly fee_vnd: number | null;
  readonly fee_note: string;
  readonly source: string;
}

/** Whole or Vietnamese decimal number: `3`, `0,5`. A point groups thousands in Vietnam, so it is refused as ambiguous. */
const vietnameseNumber = z
  .string()
  .regex(/^(?:\d+(?:,\d+)?)?$/, 'a number with a decimal comma, without a point')
  .transform((text) => (text === '' ? null : Number(text.replace(',', '.'))));
const text = z.string().trim().normalize('NFC');

const rowSchema: z.ZodType<Row> = z.strictObject({
  code: z.string().regex(/^\d\.\d{6}(?:\.[\dH.]+)?$/, 'a procedure code such as 1.001193'),
  name: text.min(1).max(1200),
  field: text.min(1).max(120),
  days: vietnameseNumber,
  fee_vnd: vietnameseNumber.pipe(z.int().nullable()),
  fee_note: text.max(2000),
  source: text.min(1).max(400),
});

/**
 * Procedures of a CSV file with the header `code,name,field,days,fee_vnd,fee_note,source`.
 * @throws Error naming the line and the field of the first row that doesn't fit
 */
export function readProcedures(csv: string): readonly Procedure[] {
  const records: readonly unknown[] = parse(csv, { columns: true, bom: true, info: true });
  return records.map((record) => {
    const { record: raw, info } = recordSchema.parse(record);
    const row = rowSchema.safeParse(raw);
    if (!row.success) throw new Error(`line ${info.lines}: ${z.prettifyError(row.error)}`);
    const { code, name, field, days, fee_vnd, fee_note, source } = row.data;
    return { code, name, field, days, feeVnd: fee_vnd, feeNote: fee_note, source };
  });
}

/** What csv-parse gives for each record with `info`. */
const recordSchema = z.object({
  record: z.unknown(),
  info: z.object({ lines: z.int() }),
});
