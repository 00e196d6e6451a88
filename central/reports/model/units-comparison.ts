import type { Scale } from '../../../shared/domain/scale.ts';
import { MINIMUM } from '../../../shared/evaluation/satisfaction.ts';
import { funnelVerdict, type FunnelVerdict } from '../../../shared/evaluation/statistics/funnel.ts';
import { number, text, type DocumentTable, type Section } from '../document.ts';
import type { Words } from '../i18n/words.ts';
import type { Writing } from './context.ts';
import { figureFrom, nameOf, type RowFigure } from './figures.ts';
import { percent, percentOf } from './level-table.ts';

/**
 * Units against all of them together, within one field of procedures and one scale, only those with at least 100
 * ratings. Funnel limits instead of a league table (domain.md §7.1).
 */
export function comparisonSections(writing: Writing): readonly Section[] {
  const { snapshot, words } = writing;
  const minimum = String(MINIMUM.compared);
  const sections = fieldsOf(writing).flatMap((field) =>
    snapshot.scales.flatMap((scale): readonly Section[] => {
      const rows = comparable(field, scale, writing);
      if (rows.length < 2) return [];
      const heading = words('section.field', { field, levels: String(scale.levels.length) });
      return [{ heading, before: [], table: comparisonTable(rows, writing), after: [] }];
    }),
  );
  const note = words(sections.length > 0 ? 'note.comparison' : 'note.comparison-none', { minimum });
  const before = [note, ...withheldNote(writing)];
  return [{ heading: null, before, table: null, after: [] }, ...sections];
}

/** Every figure that is compared. */
export function comparableRows(writing: Writing): readonly RowFigure[] {
  return fieldsOf(writing).flatMap((field) =>
    writing.snapshot.scales.flatMap((scale) => {
      const rows = comparable(field, scale, writing);
      return rows.length < 2 ? [] : rows;
    }),
  );
}

function fieldsOf({ snapshot }: Writing): readonly string[] {
  const fields = snapshot.counts.filter(({ cut }) => cut === 'field').map(({ id }) => id);
  return [...new Set(fields)].toSorted();
}

function comparable(field: string, scale: Scale, writing: Writing): readonly RowFigure[] {
  return fieldRows(field, scale, writing).filter(
    ({ satisfaction }) => satisfaction?.standing === 'comparable',
  );
}

/** Says who has enough ratings and yet stands in no table. */
function withheldNote(writing: Writing): readonly string[] {
  const { snapshot, words, locale } = writing;
  const all = fieldsOf(writing).flatMap((field) =>
    snapshot.scales.flatMap((scale) => fieldRows(field, scale, writing)),
  );
  const withheld = all.filter(({ hidden, n }) => hidden !== null && n >= MINIMUM.compared);
  const names = withheld.map(
    (row) => `${nameOf(snapshot, { ...row, cut: 'unit' }, locale)} (${row.id})`,
  );
  return names.length === 0 ? [] : [words('note.comparison-withheld', { units: names.join('; ') })];
}

function fieldRows(field: string, scale: Scale, { snapshot }: Writing): readonly RowFigure[] {
  return snapshot.units.map(({ id: unit }) => {
    const counts = snapshot.counts.filter(
      (row) =>
        row.unit === unit && row.cut === 'field' && row.id === field && row.scale === scale.id,
    );
    const about = { unit, cut: 'field', id: field, scale } as const;
    const hidden = snapshot.hidden?.find(
      (line) =>
        line.cut === 'field' && line.unit === unit && line.id === field && line.scale === scale.id,
    );
    return figureFrom(counts, about, snapshot, hidden?.why);
  });
}

function comparisonTable(rows: readonly RowFigure[], writing: Writing): DocumentTable {
  const { snapshot, words, locale } = writing;
  const all = rows.reduce((sum, { n }) => sum + n, 0);
  const satisfied = rows.reduce((sum, row) => sum + (row.satisfaction?.satisfied ?? 0), 0);
  const interval = { group: words('column.interval'), width: 9, align: 'right' } as const;
  const right = { group: null, align: 'right' } as const;
  return {
    columns: [
      { head: words('column.no'), group: null, width: 6, align: 'center' },
      { head: words('column.unit'), group: null, width: 32, align: 'left' },
      { ...right, head: words('column.n'), width: 10 },
      { ...right, head: words('column.satisfied'), width: 12 },
      { ...interval, head: words('column.from') },
      { ...interval, head: words('column.to') },
      { head: words('column.verdict'), group: null, width: 26, align: 'left' },
    ],
    rows: [
      ...rows.flatMap(({ unit, n, satisfaction }, index) => {
        if (satisfaction === null) return [];
        const { satisfied: k, interval: limits } = satisfaction;
        const name = snapshot.units.find(({ id }) => id === unit)?.name[locale] ?? unit;
        const cells = [
          number(index + 1),
          text(name),
          number(n),
          number(percentOf(k, n), 1),
          number(percent(limits.lower), 1),
          number(percent(limits.upper), 1),
          text(verdictWord(funnelVerdict(k, n, satisfied / all), words)),
        ];
        return [{ cells, strong: false }];
      }),
      {
        cells: [
          text(''),
          text(words('row.total')),
          number(all),
          number(percentOf(satisfied, all), 1),
          text(''),
          text(''),
          text(''),
        ],
        strong: true,
      },
    ],
  };
}

function verdictWord(verdict: FunnelVerdict, words: Words): string {
  return verdict.place === 'inside'
    ? words('verdict.inside')
    : words(`verdict.${verdict.place}.${verdict.side}`);
}
