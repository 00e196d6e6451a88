import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { Row as SheetRow, SheetData } from 'write-excel-file/node';
import type { DocumentTable, ReportDocument, Section } from '../document.ts';
import { isOnePage, withPageSetup, withTitles, type TitledSheet } from './xlsx-print.ts';
import { FONT_SIZE, headerRows, line, logHeadRows, signatureRows } from './xlsx-rows.ts';
import { bodyRow, headRows } from './xlsx-table.ts';

const FONT = 'Times New Roman';
/** Characters that fit across a printed page. */
const PAGE_CHARACTERS = { portrait: 92, landscape: 136 } as const;
const NARROWEST = 7;
/** Excel's own limit. */
const LONGEST_SHEET_NAME = 31;
/** The first day a zip can hold, in local time as zip counts: no file carries the hour of its making. */
const ZIP_TIME = new Date(1980, 0, 1);

/** One sheet for each table, with everything the paper has. The same document gives the same bytes. */
export async function renderXlsx(report: ReportDocument): Promise<Buffer> {
  const sheets = splitSections(report).map((sections, index, all) =>
    sheetOf(report, sections, {
      number: all.length === 1 ? null : index + 1,
      isLast: index === all.length - 1,
    }),
  );
  const workbook = await writeExcelFile(
    sheets.map(({ name, rows, widths }) => ({
      data: rows,
      sheet: name,
      columns: widths.map((width) => ({ width })),
      ...(report.landscape ? { orientation: 'landscape' as const } : {}),
      showGridLines: false,
    })),
    { fontFamily: FONT, fontSize: FONT_SIZE },
  ).toBuffer();
  const files = Object.entries(unzipSync(workbook))
    .map(([path, bytes]) => [path, finish(path, bytes, report, sheets)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: ZIP_TIME }));
}

function finish(
  path: string,
  bytes: Uint8Array,
  report: ReportDocument,
  sheets: readonly Sheet[],
): Uint8Array {
  const [, nth] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path) ?? [];
  if (nth !== undefined) {
    const rows = sheets[Number(nth) - 1]?.rows ?? [];
    return strToU8(
      withPageSetup(strFromU8(bytes), report, isOnePage(heightOf(rows), report.landscape)),
    );
  }
  return path === 'xl/workbook.xml' ? strToU8(withTitles(strFromU8(bytes), sheets)) : bytes;
}

const USUAL_HEIGHT = 15;

function heightOf(rows: SheetData): number {
  const heights = rows.map((row) => {
    const cell = row?.[0];
    return typeof cell === 'object' && cell !== null && 'height' in cell ? cell.height : undefined;
  });
  return heights.reduce<number>((sum, height) => sum + (height ?? USUAL_HEIGHT), 0);
}

interface Sheet extends TitledSheet {
  readonly rows: SheetData;
  readonly widths: readonly number[];
}

/** Texts without a table stand on the sheet of the table after them, or on the last one. */
function splitSections({ sections }: ReportDocument): readonly (readonly Section[])[] {
  const ends = sections.flatMap(({ table }, index) => (table === null ? [] : [index + 1]));
  const cuts = ends.length === 0 ? [sections.length] : [...ends.slice(0, -1), sections.length];
  return cuts.map((end, index) => sections.slice(cuts[index - 1] ?? 0, end));
}

function sheetOf(
  report: ReportDocument,
  sections: readonly Section[],
  { number, isLast }: { readonly number: number | null; readonly isLast: boolean },
): Sheet {
  const table = sections.find((section) => section.table !== null)?.table ?? null;
  const widths = columnWidths(table, report.landscape);
  const rows: SheetRow[] = headerRows(report, widths);
  let headRow: Sheet['headRow'] = null;
  for (const { heading, before, table: its, after } of sections) {
    if (heading !== null) rows.push(line(heading, widths, { fontWeight: 'bold', fontSize: 12 }));
    for (const text of before) rows.push(line(text, widths, {}));
    if (its !== null) {
      const heads = headRows(its, widths);
      headRow = { from: rows.length + 1, to: rows.length + heads.length };
      rows.push(...heads, ...its.rows.map((row) => bodyRow(row, its, report, widths)));
    }
    for (const text of after) rows.push(line(text, widths, { fontStyle: 'italic', fontSize: 10 }));
    rows.push([]);
  }
  rows.push(...signatureRows(report, widths));
  if (isLast) rows.push(...logHeadRows(report, widths));
  for (const text of report.footer) rows.push(line(text, widths, { fontSize: 8 }));
  const heading = sections.find((section) => section.heading !== null)?.heading ?? report.sheetName;
  return {
    name: sheetName(number === null ? report.sheetName : `${number}. ${heading}`),
    rows,
    widths,
    headRow,
  };
}

function sheetName(text: string): string {
  return text
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .slice(0, LONGEST_SHEET_NAME)
    .trim();
}

function columnWidths(table: DocumentTable | null, landscape: boolean): readonly number[] {
  const room = PAGE_CHARACTERS[landscape ? 'landscape' : 'portrait'];
  if (table === null) return [room / 2, room / 2];
  const all = table.columns.reduce((sum, { width }) => sum + width, 0);
  return table.columns.map(({ width }) => Math.max(NARROWEST, Math.round((width / all) * room)));
}
