import type { ReportDocument } from '../document.ts';
import { cellText } from './cell-text.ts';

/** Excel reads UTF-8 only behind this mark. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** What makes a spreadsheet take a text for a formula (OWASP, CSV injection). */
const FORMULA_START = /^\s*[=+\-@\t\r\n]/;

/** The report's tables one below the other, separated by `;` as Vietnamese Excel (decimal comma) expects it. */
export function renderCsv(report: ReportDocument): Buffer {
  const separator = report.locale === 'vi' ? ';' : ',';
  const head = [[report.title], report.subtitle, []];
  const heads = report.logHeads === undefined ? [] : [report.logHeads.section];
  const sections = [...report.sections, ...heads].flatMap(({ heading, before, table, after }) => [
    ...(heading === null ? [] : [[heading]]),
    ...before.map((line) => [line]),
    ...(table === null
      ? []
      : [
          table.columns.map(({ group, head: own }) => (group === null ? own : `${group}: ${own}`)),
          ...table.rows.map(({ cells }) => cells.map((cell) => cellText(cell, report))),
        ]),
    ...after.map((line) => [line]),
    [],
  ]);
  return csvBytes([...head, ...sections, ...report.footer.map((line) => [line])], separator);
}

export function csvBytes(rows: readonly (readonly string[])[], separator: ';' | ','): Buffer {
  const lines = rows.map((row) => row.map((value) => field(value, separator)).join(separator));
  return Buffer.from(BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join(''), 'utf8');
}

/** A figure may begin with a minus sign; any other text that a spreadsheet would compute gets an apostrophe. */
function field(value: string, separator: string): string {
  const isNumber = /^-?\d[\d.,]*$/.test(value);
  const safe = !isNumber && FORMULA_START.test(value) ? `'${value}` : value;
  const quote = safe.includes(separator) || /["\r\n]/.test(safe);
  return quote ? `"${safe.replaceAll('"', '""')}"` : safe;
}
