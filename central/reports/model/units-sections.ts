import type { Scale } from '../../../shared/domain/scale.ts';
import { MINIMUM } from '../../../shared/evaluation/satisfaction.ts';
import type { Section } from '../document.ts';
import type { ReportPeriod } from '../period.ts';
import type { ReportSnapshot } from '../snapshot.ts';
import type { Writing } from './context.ts';
import { notesOf } from './cut-sections.ts';
import { figureFrom, nameOf, type CutFigures, type RowFigure } from './figures.ts';
import { ALL_ROWS, type HiddenRows } from '../../../shared/evaluation/suppression/shown-table.ts';
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
        after: [
          ...notesOf([...figures.rows, figures.total], writing),
          ...(snapshot.hidden === undefined ? [] : [words('note.units-total')]),
        ],
      },
    ];
  });
  if (sections.length > 0) return sections;
  return [{ heading: null, before: [words('note.no-ratings')], table: null, after: [] }];
}

/** The sum is of the units that show, so that nothing can be had by subtraction from it. */
export function unitsIn(scale: Scale, { snapshot, period }: Writing): CutFigures {
  const counts = snapshot.counts.filter((row) => row.cut === 'unit' && row.scale === scale.id);
  const hidden = hiddenUnits(snapshot, counts, scale, period);
  const rows = snapshot.units.map(({ id: unit }) => {
    const own = counts.filter((row) => row.unit === unit);
    return figureFrom(own, { unit, cut: 'unit', id: '', scale }, snapshot, hidden.get(unit));
  });
  const shown = rows.filter(({ satisfaction }) => satisfaction !== null).map(({ unit }) => unit);
  const about = { unit: snapshot.unit, cut: 'unit', id: '', scale } as const;
  const summed =
    snapshot.hidden === undefined ? counts : counts.filter(({ unit }) => shown.includes(unit));
  return {
    scale,
    rows: rows.filter(({ n }) => n > 0),
    total: figureFrom(summed, about, { ...snapshot, hidden: [] }, hidden.get(ALL_ROWS)),
  };
}

function hiddenUnits(
  { hidden }: ReportSnapshot,
  counts: ReportSnapshot['counts'],
  scale: Scale,
  period: ReportPeriod,
): HiddenRows {
  if (hidden === undefined) {
    const months = counts.map(({ unit, month, counts: its }) => ({
      row: unit,
      month,
      counts: its,
    }));
    return hiddenRows(months, [period], scale);
  }
  const ours = hidden.filter((line) => line.cut === 'unit' && line.scale === scale.id);
  return new Map(ours.map(({ unit, why }) => [unit, why]));
}
