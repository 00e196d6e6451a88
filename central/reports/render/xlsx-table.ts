import type { Row as SheetRow } from 'write-excel-file/node';
import type { Cell, DocumentTable, ReportDocument, TableRow } from '../document.ts';
import { cellText } from './cell-text.ts';
import { groupsOf } from './pdf-table.ts';
import type { Style } from './xlsx-rows.ts';

const LINE_POINTS = 14;
const PAD_POINTS = 4;
const HEAD_GREY = '#E8EEF2';
const BORDER = { borderStyle: 'thin', alignVertical: 'center', wrap: true } as const;

/** LibreOffice doesn't grow rows with merged cells in them, so every row of a table says its height. */
function heightFor(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text, width }) => Math.ceil(text.length / Math.max(1, width - 1)));
  return Math.max(1, ...lines) * LINE_POINTS + PAD_POINTS;
}

export function headRows({ columns }: DocumentTable, widths: readonly number[]): SheetRow[] {
  const style = {
    ...BORDER,
    type: String,
    align: 'center',
    fontWeight: 'bold',
    backgroundColor: HEAD_GREY,
  } as const;
  const groups = groupsOf(columns);
  const grouped = groups.some(({ name }) => name !== null);
  const widthOf = (from: number, to: number): number =>
    widths.slice(from, to).reduce((sum, width) => sum + width, 0);
  const heads = columns.map(({ head, group }, at) => ({
    text: head,
    width: widths[at] ?? 0,
    group,
  }));
  const plain = heightFor(heads.filter(({ group }) => group === null));
  if (!grouped) return [columns.map(({ head }) => ({ ...style, value: head, height: plain }))];
  const names = groups.map(({ name, from, to }) => ({
    text: name ?? '',
    width: widthOf(from, to),
  }));
  const under = heightFor(heads.filter(({ group }) => group !== null));
  const height = Math.max(heightFor(names), plain - under);
  const upper = groups.flatMap(({ name, from, to }): SheetRow =>
    name === null
      ? [{ ...style, value: columns[from]?.head ?? '', rowSpan: 2, height }]
      : [
          { ...style, value: name, columnSpan: to - from, height },
          ...Array.from({ length: to - from - 1 }, () => null),
        ],
  );
  const lower = columns.map(({ head, group }) =>
    group === null ? null : { ...style, value: head, height: under },
  );
  return [upper, lower];
}

export function bodyRow(
  { cells, strong }: TableRow,
  { columns }: DocumentTable,
  report: ReportDocument,
  widths: readonly number[],
): SheetRow {
  const texts = cells.map((cell, at) => ({ text: cellText(cell, report), width: widths[at] ?? 0 }));
  const height = heightFor(texts);
  return cells.map((cell, at) => ({
    ...BORDER,
    ...valueOf(cell, report),
    height,
    ...alignOf(columns[at]?.align ?? 'left'),
    ...(strong ? { fontWeight: 'bold' as const } : {}),
  }));
}

/** A little room between the text and the border. */
function alignOf(align: 'left' | 'center' | 'right'): Pick<Style, 'align' | 'indent'> {
  return align === 'center' ? { align } : { align, indent: 1 };
}

/** Numbers stay numbers: the reader's Excel prints its own decimal mark. */
function valueOf(cell: Cell, report: ReportDocument): Style {
  if (cell.kind === 'number') {
    const format = cell.digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(cell.digits)}`;
    return { value: cell.value, type: Number, format };
  }
  return { value: cellText(cell, report), type: String };
}
