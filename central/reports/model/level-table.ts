import { fraction, rounded } from '../../../shared/evaluation/exact.ts';
import { percentagesOf100 } from '../../../shared/evaluation/largest-remainder.ts';
import { MINIMUM } from '../../../shared/evaluation/satisfaction.ts';
import type { Scale } from '../../../shared/domain/scale.ts';
import { BLANK, number, text, type Cell, type Column, type DocumentTable } from '../document.ts';
import type { Writing } from './context.ts';
import type { CutFigures, RowFigure } from './figures.ts';

const DIGITS = 1;

/** The columns that say whose row it is: heads with their widths, and the words of one row. */
export interface Subjects {
  readonly heads: readonly { readonly head: string; readonly width: number }[];
  readonly wordsOf: (row: RowFigure) => readonly string[];
}

/**
 * "Đơn vị · Công chức · Tổng số phiếu · RHL · HL · KHL (số, %)" with the levels of the scale itself, best first. A
 * table holds one scale: three levels and five are never mapped onto one another.
 */
export function levelTable(
  { scale, rows, total }: CutFigures,
  subjects: Subjects,
  writing: Writing,
): DocumentTable {
  const blanks = subjects.heads.slice(1).map(() => BLANK);
  return {
    columns: columnsOf(scale, subjects, writing),
    rows: [
      ...rows.map((row, index) => ({
        cells: [
          number(index + 1),
          ...subjects.wordsOf(row).map(text),
          ...figureCells(row, writing),
        ],
        strong: false,
      })),
      {
        cells: [BLANK, text(writing.words('row.total')), ...blanks, ...figureCells(total, writing)],
        strong: true,
      },
    ],
  };
}

function columnsOf(
  scale: Scale,
  { heads }: Subjects,
  { words, locale }: Writing,
): readonly Column[] {
  const right = { group: null, align: 'right' } as const;
  const interval = { group: words('column.interval'), width: 5, align: 'right' } as const;
  return [
    { head: words('column.no'), group: null, width: 4, align: 'center' },
    ...heads.map(({ head, width }) => ({ head, group: null, width, align: 'left' as const })),
    { ...right, head: words('column.n'), width: 7 },
    ...levelsOf(scale).flatMap(({ label }) => {
      const group = label[locale];
      return [
        { head: words('column.count'), group, width: 5.5, align: 'right' as const },
        { head: words('column.percent'), group, width: 5.5, align: 'right' as const },
      ];
    }),
    { ...right, head: words('column.satisfied'), width: 8 },
    { ...interval, head: words('column.from') },
    { ...interval, head: words('column.to') },
    { head: words('column.remark'), group: null, width: 11, align: 'left' },
  ];
}

function figureCells({ n, scale, hidden, satisfaction }: RowFigure, writing: Writing): Cell[] {
  const values = scale.levels.length * 2 + 3;
  if (satisfaction === null) {
    const cell: Cell = hidden === null ? BLANK : { kind: hidden };
    return [number(n), ...Array.from({ length: values }, () => cell), remarkOf(n, writing)];
  }
  const { counts, satisfied, interval } = satisfaction;
  const percentages = percentagesOf100(counts, DIGITS);
  return [
    number(n),
    ...levelsOf(scale).flatMap(({ level }) => [
      number(counts[level - 1] ?? 0),
      number(percentages[level - 1] ?? 0, DIGITS),
    ]),
    number(percentOf(satisfied, n), DIGITS),
    number(percent(interval.lower), DIGITS),
    number(percent(interval.upper), DIGITS),
    remarkOf(n, writing),
  ];
}

function levelsOf({ levels }: Scale): Scale['levels'] {
  return levels.toReversed();
}

function remarkOf(n: number, { words }: Writing): Cell {
  if (n >= MINIMUM.classed || n === 0) return BLANK;
  if (n >= MINIMUM.shown) return text(words('remark.indicative'));
  return text(words('remark.too-few', { minimum: String(MINIMUM.shown) }));
}

/** k of n in percent, rounded once from the counts. */
export function percentOf(k: number, n: number): number {
  return rounded(fraction(k * 100, n), DIGITS);
}

/** A share in [0, 1] in percent, for limits that are no fraction of counts. */
export function percent(share: number): number {
  return Number((share * 100).toFixed(DIGITS));
}
