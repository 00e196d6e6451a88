import type { Column, DocumentTable, ReportDocument, TableRow } from '../document.ts';
import { cellText } from './cell-text.ts';
import { areaOf, textHeight, type Area, type Pdf } from './pdf-page.ts';
import type { FontName } from './fonts.ts';

const PAD = 3;
/** So many last rows stay together with what follows. */
const CLOSING_ROWS = 3;
/** A table up to so much of a page is not cut in two. */
const WHOLE_UP_TO = 0.6;
const MANY_COLUMNS = 9;
const SIZE = { few: 9, many: 7.5 } as const;
const LINE_WIDTH = 0.5;
const HEAD_GREY = '#e8eef2';

interface Layout {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly lefts: readonly number[];
  readonly size: number;
}

interface Box {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly align: Column['align'];
  readonly font: FontName;
  readonly fill: string | null;
}

/**
 * Draws the table from `y` on, with its heads on every page, and returns where it ends.
 * @param after height of what must follow the last rows on their page, so that no signature stands alone
 */
export function drawTable(
  pdf: Pdf,
  table: DocumentTable,
  report: ReportDocument,
  { y, after }: { readonly y: number; readonly after: number },
): number {
  const layout = layOut(table, areaOf(pdf));
  const heads = headBoxes(pdf, layout, 0);
  const headHeight = Math.max(...heads.map((box) => box.y + box.height));
  const heights = table.rows.map((row) => rowHeight(pdf, row, layout, report));
  let at = y + tableRoom(pdf, table, report, after) > areaOf(pdf).bottom ? newPage(pdf) : y;
  const writeHeads = (): void => {
    for (const box of heads) drawBox(pdf, { ...box, y: box.y + at }, layout.size);
    at += headHeight;
  };
  writeHeads();
  for (const [index, row] of table.rows.entries()) {
    const height = heights[index] ?? 0;
    const closing = index === Math.max(0, heights.length - CLOSING_ROWS);
    const rest = heights.slice(index).reduce((sum, one) => sum + one, after);
    if (at + (closing ? rest : height) > areaOf(pdf).bottom) {
      at = newPage(pdf);
      writeHeads();
    }
    for (const box of rowBoxes(row, layout, report, { y: at, height }))
      drawBox(pdf, box, layout.size);
    at += height;
  }
  return at;
}

/** The room that a table must find on the page it begins on: the whole of a small one, the heads and a row of a large. */
export function tableRoom(
  pdf: Pdf,
  table: DocumentTable,
  report: ReportDocument,
  after: number,
): number {
  const layout = layOut(table, areaOf(pdf));
  const heads = headBoxes(pdf, layout, 0);
  const { top, bottom } = areaOf(pdf);
  const headHeight = Math.max(...heads.map((box) => box.y + box.height));
  const heights = table.rows.map((row) => rowHeight(pdf, row, layout, report));
  const all = heights.reduce((sum, one) => sum + one, headHeight + after);
  return all <= (bottom - top) * WHOLE_UP_TO ? all : headHeight + (heights[0] ?? 0);
}

export function newPage(pdf: Pdf): number {
  pdf.addPage();
  return areaOf(pdf).top;
}

function layOut({ columns }: DocumentTable, { left, width }: Area): Layout {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => (column.width / all) * width);
  const lefts = widths.map((_, index) => left + widths.slice(0, index).reduce((a, b) => a + b, 0));
  return { columns, widths, lefts, size: columns.length > MANY_COLUMNS ? SIZE.many : SIZE.few };
}

/** Heads in one or two lines: a group stands above its columns, a head without group takes both lines. */
function headBoxes(pdf: Pdf, { columns, widths, lefts, size }: Layout, y: number): readonly Box[] {
  const heightOf = (text: string, width: number): number =>
    textHeight(pdf, text, width - 2 * PAD, 'bold', size) + 2 * PAD;
  const groups = groupsOf(columns);
  const widthOf = (from: number, to: number): number =>
    widths.slice(from, to).reduce((sum, width) => sum + width, 0);
  const upper = Math.max(
    0,
    ...groups.map(({ name, from, to }) => (name === null ? 0 : heightOf(name, widthOf(from, to)))),
  );
  const lower = Math.max(
    ...columns.map(
      ({ head, group }, at) => heightOf(head, widths[at] ?? 0) - (group === null ? upper : 0),
    ),
  );
  const style = { align: 'center', font: 'bold', fill: HEAD_GREY } as const;
  const above = groups.flatMap(({ name, from, to }) =>
    name === null
      ? []
      : [{ ...style, text: name, x: lefts[from] ?? 0, y, width: widthOf(from, to), height: upper }],
  );
  const below = columns.map(({ head, group }, at) => ({
    ...style,
    text: head,
    x: lefts[at] ?? 0,
    y: group === null ? y : y + upper,
    width: widths[at] ?? 0,
    height: group === null ? upper + lower : lower,
  }));
  return [...above, ...below];
}

interface Group {
  readonly name: string | null;
  readonly from: number;
  readonly to: number;
}

/** Runs of neighbours with the same group; `to` is the first one after it. */
export function groupsOf(columns: readonly Column[]): readonly Group[] {
  const starts = columns.flatMap(({ group }, at) =>
    group === null || columns[at - 1]?.group !== group ? [at] : [],
  );
  return starts.map((from, index) => ({
    name: columns[from]?.group ?? null,
    from,
    to: starts[index + 1] ?? columns.length,
  }));
}

function rowHeight(
  pdf: Pdf,
  row: TableRow,
  { widths, size }: Layout,
  report: ReportDocument,
): number {
  const font = row.strong ? 'bold' : 'regular';
  const heights = row.cells.map((cell, at) =>
    textHeight(pdf, cellText(cell, report), (widths[at] ?? 0) - 2 * PAD, font, size),
  );
  return Math.max(...heights) + 2 * PAD;
}

function rowBoxes(
  { cells, strong }: TableRow,
  { columns, widths, lefts }: Layout,
  report: ReportDocument,
  place: { readonly y: number; readonly height: number },
): readonly Box[] {
  return cells.map((cell, at) => ({
    ...place,
    text: cellText(cell, report),
    x: lefts[at] ?? 0,
    width: widths[at] ?? 0,
    align: columns[at]?.align ?? 'left',
    font: strong ? 'bold' : 'regular',
    fill: null,
  }));
}

function drawBox(
  pdf: Pdf,
  { text, x, y, width, height, align, font, fill }: Box,
  size: number,
): void {
  pdf.lineWidth(LINE_WIDTH).rect(x, y, width, height);
  if (fill === null) pdf.stroke('black');
  else pdf.fillAndStroke(fill, 'black');
  if (text === '') return;
  const high = textHeight(pdf, text, width - 2 * PAD, font, size);
  pdf.fillColor('black').font(font).fontSize(size);
  pdf.text(text, x + PAD, y + (height - high) / 2, { width: width - 2 * PAD, align, lineGap: 1 });
}
