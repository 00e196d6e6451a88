import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { RowsVerdict } from './read-table.ts';
import { faultAt } from './table.ts';

const SEPARATORS = [',', ';', '\t'] as const;

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);

/** Comma, semicolon (Excel in Vietnamese) or tab, told by the header; quoted cells may hold line breaks. */
export function readCsv(text: string): RowsVerdict {
  try {
    const records: unknown = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    const rows = recordsSchema.parse(records).map(({ record, info }) => ({
      // Counted at the record's end.
      line: info.lines - record.reduce((sum, cell) => sum + breaksIn(cell), 0),
      cells: record,
    }));
    return { ok: true, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error['lines'];
    return { ok: false, faults: [faultAt('csv-broken', typeof line === 'number' ? line : 1)] };
  }
}

function separatorOf(text: string): string {
  const [first = ''] = text.trimStart().split('\n', 1);
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function breaksIn(cell: string): number {
  return cell.split('\n').length - 1;
}
