import type { ReportFormat, ReportView } from '../../shared/contract/reports.ts';

/** Plain letters only, so that every mail program and file system keeps it: `phuong-thu_2026-10_clerks_1a2b3c4d.pdf`. */
export function fileNameOf(
  { unit, period, form, sha256 }: Pick<ReportView, 'unit' | 'period' | 'form' | 'sha256'>,
  format: ReportFormat,
): string {
  const plain = unit.replaceAll(/[^A-Za-z0-9-]/g, '-');
  return `${plain}_${period}_${form}_${sha256.slice(0, 8)}.${format}`;
}
