import type { Scale } from '../../../shared/domain/scale.ts';
import { MINIMUM } from '../../../shared/evaluation/satisfaction.ts';
import type { Section } from '../document.ts';
import type { ReportSnapshot } from '../snapshot.ts';
import type { Writing } from './context.ts';
import { notesOf } from './cut-sections.ts';
import { figureFrom, nameOf, type CutFigures, type RowFigure } from './figures.ts';
import { ALL_ROWS } from '../../../shared/evaluation/suppression/shown-table.ts';
import { hiddenRows } from './hidden.ts';
import { levelTable } from './level-table.ts';

/** All units of the province side by side, by name and without ranks; one section for each scale. */
export function unitsSections(writing: Writing): readonly Section[] {
  const { snapshot, words, locale } = writing;
  const sections = snapshot.scales.flatMap((scale): readonly Section[] => {
    const figures = unitsIn(scale, writing);
    if (figures.rows.length === 0) return [];
    const subjects = {
      heads: [{ head: words('column.unit'), width: 30 }],
      wordsOf: (row: RowFigure) => [nameOf(snapshot, row, locale) ?? ''],
    };
    const heading = words('section.units', { levels: String(scale.levels.length) });
    const table = levelTable(figures, subjects, writing);
    return [
      {
        heading,
        before: [words('note.units', { minimum: String(MINIMUM.compared) })],
        table,
        after: notesOf([...figures.rows, figures.total], writing),
      },
    ];
  });
  if (sections.length > 0) return sections;
  return [{ heading: null, before: [words('note.no-ratings')], table: null, after: [] }];
}

export function unitsIn(scale: Scale, { snapshot, period }: Writing): CutFigures {
  const counts = unitCounts(snapshot, scale);
  const months = counts.map(({ unit, month, counts: its }) => ({ row: unit, month, counts: its }));
  const hidden = hiddenRows(months, [period], scale);
  const rows = snapshot.units.map(({ id: unit }) => {
    const own = counts.filter((row) => row.unit === unit);
    return figureFrom(own, { unit, cut: 'unit', id: '', scale }, period, hidden.get(unit));
  });
  const about = { unit: snapshot.unit, cut: 'unit', id: '', scale } as const;
  return {
    scale,
    rows: rows.filter(({ n }) => n > 0),
    total: figureFrom(counts, about, period, hidden.get(ALL_ROWS)),
  };
}

function unitCounts({ counts }: ReportSnapshot, scale: Scale): ReportSnapshot['counts'] {
  return counts.filter((row) => row.cut === 'unit' && row.scale === scale.id);
}
