import type { ReportRow } from '../../../shared/contract/reports.ts';
import { csvBytes } from './csv.ts';

const HEADS = [
  'unit',
  'cut',
  'id',
  'name',
  'scale',
  'n',
  'withdrawn',
  'hidden',
  'satisfied',
  'n1',
  'n2',
  'n3',
  'n4',
  'n5',
] as const;

/** The data under a report for a program or a spreadsheet: heads as in the API, whole numbers, `,` between. */
export function rowsCsv(rows: readonly ReportRow[]): Buffer {
  const lines = rows.map(({ counts, ...row }) => [
    row.unit,
    row.cut,
    row.id,
    row.name,
    row.scale,
    String(row.n),
    String(row.withdrawn),
    row.hidden ?? '',
    row.satisfied === null ? '' : String(row.satisfied),
    ...[0, 1, 2, 3, 4].map((level) => String(counts?.[level] ?? '')),
  ]);
  return csvBytes([HEADS, ...lines], ',');
}
