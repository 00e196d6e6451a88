import { buffer } from 'node:stream/consumers';
import type { ReportDocument, Section } from '../document.ts';
import { areaOf, openPdf, textHeight, writeFooters, writeText, type Pdf } from './pdf-page.ts';
import { drawTable, newPage, tableRoom } from './pdf-table.ts';

const BODY = { font: 'regular', size: 9, align: 'left' } as const;
const NOTE = { font: 'italic', size: 8, align: 'left' } as const;
const HEADING = { font: 'bold', size: 10, align: 'left' } as const;
const GAP = 6;
const SIGNATURE_HEIGHT = 100;
/** Of one line with the gap below; a heading never stands alone at the foot of a page. */
const HEADING_HEIGHT = 18;

/** The report on A4, ready to be printed and signed. The same document gives the same bytes. */
export async function renderPdf(report: ReportDocument): Promise<Buffer> {
  const pdf = openPdf(report);
  const bytes = buffer(pdf);
  let y = writeHeader(pdf, report);
  for (const [index, section] of report.sections.entries()) {
    const last = index === report.sections.length - 1;
    y = writeSection(pdf, section, report, { y, after: last ? SIGNATURE_HEIGHT : 0 });
  }
  y = writeSignatures(pdf, report, y);
  if (report.logHeads !== undefined)
    writeSection(pdf, report.logHeads.section, report, { y, after: 0 });
  writeFooters(pdf, report);
  pdf.end();
  return await bytes;
}

/** The agency at the left, the nation at the right, then the title: the head of every Vietnamese paper of state. */
function writeHeader(pdf: Pdf, { agency, nation, place, title, subtitle }: ReportDocument): number {
  const { left, width, top } = areaOf(pdf);
  const half = { y: top, width: width * 0.42 };
  const right = { x: left + width * 0.45, width: width * 0.55 };
  const [higher = '', own = ''] = agency;
  const centred = { size: 10, align: 'center' } as const;
  let leftEnd = writeText(pdf, higher, { ...half, x: left }, { ...centred, font: 'regular' });
  leftEnd = writeText(pdf, own, { ...half, x: left, y: leftEnd }, { ...centred, font: 'bold' });
  underline(pdf, left + half.width / 2, leftEnd + 1, 60);
  let rightEnd = writeText(pdf, nation[0], { ...right, y: top }, { ...centred, font: 'bold' });
  rightEnd = writeText(pdf, nation[1], { ...right, y: rightEnd }, { ...centred, font: 'bold' });
  underline(pdf, right.x + right.width / 2, rightEnd + 1, 130);
  const dated = { ...right, y: rightEnd + 8 };
  rightEnd = writeText(pdf, place, dated, { size: 9, align: 'center', font: 'italic' });
  const at = { x: left, width };
  const big = { font: 'bold', size: 13, align: 'center' } as const;
  let y = writeText(pdf, title, { ...at, y: Math.max(leftEnd, rightEnd) + 14 }, big);
  for (const line of subtitle)
    y = writeText(pdf, line, { ...at, y }, { font: 'regular', size: 10, align: 'center' });
  return y + GAP * 2;
}

function underline(pdf: Pdf, centre: number, y: number, width: number): void {
  pdf
    .moveTo(centre - width / 2, y)
    .lineTo(centre + width / 2, y)
    .lineWidth(0.7)
    .stroke('black');
}

function writeSection(
  pdf: Pdf,
  section: Section,
  report: ReportDocument,
  { y: start, after: below }: { readonly y: number; readonly after: number },
): number {
  const { left, width, bottom } = areaOf(pdf);
  const { heading, before, table, after } = section;
  const notes = after.map((line) => textHeight(pdf, line, width, NOTE.font, NOTE.size) + 2);
  const closing = notes.reduce((sum, height) => sum + height, below + 3 + GAP);
  const head = heading === null ? 0 : HEADING_HEIGHT;
  const lines = before.map((line) => textHeight(pdf, line, width, BODY.font, BODY.size) + 2);
  const above = lines.reduce((sum, height) => sum + height, head);
  const room = table === null ? above : above + tableRoom(pdf, table, report, closing);
  let y = heading !== null && start + room > bottom ? newPage(pdf) : start;
  if (heading !== null) y = writeText(pdf, heading, { x: left, y, width }, HEADING) + 3;
  for (const line of before) y = writeParagraph(pdf, line, y, BODY);
  if (table !== null) y = drawTable(pdf, table, report, { y, after: closing }) + 3;
  for (const line of after) y = writeParagraph(pdf, line, y, NOTE);
  return y + GAP;
}

function writeParagraph(
  pdf: Pdf,
  line: string,
  start: number,
  style: typeof BODY | typeof NOTE,
): number {
  const { left, width, bottom } = areaOf(pdf);
  const height = textHeight(pdf, line, width, style.font, style.size);
  const y = start + height > bottom ? newPage(pdf) : start;
  return writeText(pdf, line, { x: left, y, width }, style) + 2;
}

/** All signatures on one page, with room to sign. @returns where that room ends */
function writeSignatures(pdf: Pdf, { signatures }: ReportDocument, start: number): number {
  const { left, width, bottom } = areaOf(pdf);
  const y = start + SIGNATURE_HEIGHT > bottom ? newPage(pdf) : start + GAP;
  const each = width / signatures.length;
  signatures.forEach(({ who, how }, index) => {
    const place = { x: left + index * each, width: each };
    const end = writeText(pdf, who, { ...place, y }, { font: 'bold', size: 10, align: 'center' });
    writeText(pdf, how, { ...place, y: end }, { font: 'italic', size: 9, align: 'center' });
  });
  return y + SIGNATURE_HEIGHT;
}
