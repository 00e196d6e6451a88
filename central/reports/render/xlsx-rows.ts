import type { CellObject, Row as SheetRow } from 'write-excel-file/node';
import type { ReportDocument } from '../document.ts';

export const FONT_SIZE = 11;

/** How a cell looks. */
export type Style = CellObject;

export function headerRows(report: ReportDocument, widths: readonly number[]): SheetRow[] {
  const { agency, nation, place, title, subtitle } = report;
  const [higher = '', own = ''] = agency;
  const bold = { fontWeight: 'bold' } as const;
  return [
    pair([higher, {}], [nation[0], bold], widths),
    pair([own, bold], [nation[1], { ...bold, textDecoration: { underline: true } }], widths),
    pair(['', {}], [place, { fontStyle: 'italic' }], widths),
    [],
    spread(title, widths.length, { ...bold, fontSize: 14, align: 'center', height: 24 }),
    ...subtitle.map((text) => spread(text, widths.length, { align: 'center' })),
    [],
  ];
}

export function signatureRows(
  { signatures }: ReportDocument,
  widths: readonly number[],
): SheetRow[] {
  const [left, right] = signatures;
  const how = { fontStyle: 'italic' } as const;
  const who = { fontWeight: 'bold' } as const;
  return [
    pair([left.who, who], [right.who, who], widths),
    pair([left.how, how], [right.how, how], widths),
    ...Array.from({ length: 5 }, (): SheetRow => []),
  ];
}

export function logHeadRows({ logHeads }: ReportDocument, widths: readonly number[]): SheetRow[] {
  if (logHeads === undefined) return [];
  const { heading, before, after } = logHeads.section;
  const head = line(heading ?? '', widths, { fontWeight: 'bold', fontSize: 10 });
  const lines = before.map((text) => line(text, widths, { fontSize: 9 }));
  const notes = after.map((text) => line(text, widths, { fontStyle: 'italic', fontSize: 9 }));
  return [head, ...lines, ...notes, []];
}

type Half = readonly [text: string, style: Style];

/** Two texts side by side, parted at the first column's end beyond two fifths of the width. */
function pair(
  [left, leftStyle]: Half,
  [right, rightStyle]: Half,
  widths: readonly number[],
): SheetRow {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const ends = widths.map((_, at) =>
    widths.slice(0, at + 1).reduce((sum, width) => sum + width, 0),
  );
  const half = ends.findIndex((end) => end >= all * 0.4) + 1;
  const room = ends[half - 1] ?? all;
  const lines = Math.max(
    linesOf([left, leftStyle], room),
    linesOf([right, rightStyle], all - room),
  );
  const height = lines * HALF_LINE_POINTS;
  return [
    ...spread(left, half, { align: 'center', height, ...leftStyle }),
    ...spread(right, widths.length - half, { align: 'center', height, ...rightStyle }),
  ];
}

const HALF_LINE_POINTS = 15;
/** A bold capital is so much wider than the usual letter. */
const BOLD_LETTER = 1.3;

function linesOf([text, { fontWeight }]: Half, room: number): number {
  const letter = fontWeight === 'bold' ? BOLD_LETTER : 1;
  return Math.max(1, Math.ceil((text.length * letter) / room));
}

/** Text over several columns. It is always of type String, so nothing in it is ever computed. */
function spread(value: string, columns: number, style: Style): SheetRow {
  return [
    { value, type: String, columnSpan: columns, wrap: true, alignVertical: 'center', ...style },
    ...Array.from({ length: columns - 1 }, () => null),
  ];
}

/** A merged cell doesn't grow with its text, so its height is set from the text's length. */
export function line(value: string, widths: readonly number[], style: Style): SheetRow {
  const size = style.fontSize ?? FONT_SIZE;
  const room = widths.reduce((sum, width) => sum + width, 0);
  const lines = Math.ceil((value.length * size) / (FONT_SIZE * room));
  return spread(value, widths.length, { height: Math.ceil(lines * size * 1.45), ...style });
}
