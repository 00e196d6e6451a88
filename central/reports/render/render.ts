import type { ReportFormat } from '../../../shared/contract/reports.ts';
import { canonicalJson } from '../../../shared/log/canonical.ts';
import { buildDocument } from '../model/build-document.ts';
import { rowsOf } from '../model/rows.ts';
import type { ReportSnapshot } from '../snapshot.ts';
import { renderCsv } from './csv.ts';
import { renderPdf } from './pdf.ts';
import { renderXlsx } from './xlsx.ts';

export const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** One file of a report. The same snapshot gives the same bytes, today and in ten years. */
export async function renderReport(
  snapshot: ReportSnapshot,
  format: ReportFormat,
): Promise<Buffer> {
  const report = buildDocument(snapshot);
  switch (format) {
    case 'pdf':
      return await renderPdf(report);
    case 'xlsx':
      return await renderXlsx(report);
    case 'csv':
      return renderCsv(report);
    case 'json':
      return Buffer.from(canonicalJson({ document: report, rows: rowsOf(snapshot) }), 'utf8');
  }
}
