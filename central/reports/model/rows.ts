import type { ReportRow } from '../../../shared/contract/reports.ts';
import type { ReportSnapshot } from '../snapshot.ts';
import { writingOf, type Writing } from './context.ts';
import { ROW_CUTS } from './cut-rows.ts';
import { figuresOf, nameOf, unitFigures, type RowFigure } from './figures.ts';
import { comparableRows } from './units-comparison.ts';
import { unitsIn } from './units-sections.ts';

/** The data under a report, line by line and in a fixed order, with what may not be shown left out. */
export function rowsOf(snapshot: ReportSnapshot): readonly ReportRow[] {
  const writing = writingOf(snapshot);
  return figuresBehind(writing).map((row) => ({
    unit: row.unit,
    cut: row.cut,
    id: row.id,
    name: nameOf(snapshot, row, snapshot.locale) ?? '',
    scale: row.scale.id,
    n: row.n,
    withdrawn: row.withdrawn,
    hidden: row.hidden,
    counts: row.satisfaction?.counts ?? null,
    satisfied: row.satisfaction?.satisfied ?? null,
  }));
}

function figuresBehind(writing: Writing): readonly RowFigure[] {
  const { snapshot, unit } = writing;
  switch (snapshot.form) {
    case 'overview':
    case 'clerks':
    case 'counters':
    case 'procedures':
    case 'procedures-review':
      return [
        ...unitFigures(snapshot, unit.id),
        ...figuresOf(snapshot, unit.id, 'procedure').flatMap(({ total }) =>
          total.cut === 'answers' ? [total] : [],
        ),
        ...ROW_CUTS.flatMap((cut) => figuresOf(snapshot, unit.id, cut)).flatMap(({ rows }) => rows),
      ];
    case 'units':
      return snapshot.scales.flatMap((scale) => unitsIn(scale, writing).rows);
    case 'units-comparison':
      return comparableRows(writing);
    case 'form-01':
    case 'form-02':
    case 'form-03':
      return [];
  }
}
