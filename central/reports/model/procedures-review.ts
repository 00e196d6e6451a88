import { MINIMUM } from '../../../shared/evaluation/satisfaction.ts';
import { number, text, type Section } from '../document.ts';
import type { Writing } from './context.ts';
import { NO_SUBJECT } from './cut-rows.ts';
import { figuresOf, nameOf, type RowFigure } from './figures.ts';
import { percent, percentOf } from './level-table.ts';

/** How many a review can be about. */
const MOST_LISTED = 10;

/**
 * The procedures that please least, by the upper limit of their interval: what is low beyond chance comes first, what
 * merely has few ratings does not. Only those with enough ratings for a class.
 */
export function reviewSections(writing: Writing): readonly Section[] {
  const { snapshot, unit, words } = writing;
  const sections = figuresOf(snapshot, unit.id, 'procedure').flatMap(({ scale, rows, total }) => {
    const listed = leastPleasing(rows);
    if (listed.length === 0) return [];
    const levels = String(scale.levels.length);
    const apart = total.cut === 'answers' ? [words('note.asked-apart')] : [];
    const before = [words('note.review', { minimum: String(MINIMUM.classed) }), ...apart];
    const table = reviewTable(listed, writing);
    return [
      {
        heading: words('section.scale', { levels }),
        before,
        table,
        after: [words('note.percent')],
      },
    ];
  });
  if (sections.length > 0) return sections;
  const none = words('note.review-none', { minimum: String(MINIMUM.classed) });
  return [{ heading: null, before: [none], table: null, after: [] }];
}

/** Those with at least 30 ratings that may be shown, the lowest upper limit first. */
export function leastPleasing(rows: readonly RowFigure[]): readonly RowFigure[] {
  const upper = ({ satisfaction }: RowFigure): number => satisfaction?.interval.upper ?? 1;
  return rows
    .filter(
      ({ satisfaction, id, n }) =>
        satisfaction !== null && id !== NO_SUBJECT && n >= MINIMUM.classed,
    )
    .toSorted((a, b) => upper(a) - upper(b) || b.n - a.n || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_LISTED);
}

function reviewTable(rows: readonly RowFigure[], writing: Writing): Section['table'] {
  const { snapshot, words, locale } = writing;
  const right = { group: null, align: 'right' } as const;
  const interval = { group: words('column.interval'), width: 8, align: 'right' } as const;
  return {
    columns: [
      { head: words('column.no'), group: null, width: 6, align: 'center' },
      { head: words('column.procedure'), group: null, width: 46, align: 'left' },
      { head: words('column.field'), group: null, width: 18, align: 'left' },
      { ...right, head: words('column.n'), width: 9 },
      { ...right, head: words('column.satisfied'), width: 11 },
      { ...interval, head: words('column.from') },
      { ...interval, head: words('column.to') },
    ],
    rows: rows.flatMap((row, index) => {
      const { satisfaction, n, unit, id } = row;
      if (satisfaction === null) return [];
      const { field = '' } =
        snapshot.names.find(
          (one) => one.unit === unit && one.cut === 'procedure' && one.id === id,
        ) ?? {};
      const cells = [
        number(index + 1),
        text(nameOf(snapshot, row, locale) ?? ''),
        text(field),
        number(n),
        number(percentOf(satisfaction.satisfied, n), 1),
        number(percent(satisfaction.interval.lower), 1),
        number(percent(satisfaction.interval.upper), 1),
      ];
      return [{ cells, strong: false }];
    }),
  };
}
