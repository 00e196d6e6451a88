import { responseRate } from '../../../shared/evaluation/coverage.ts';
import { figureNameKey } from '../../../shared/evaluation/figure.ts';
import { satisfaction } from '../../../shared/evaluation/satisfaction.ts';
import { number, text, type Cell, type DocumentTable, type Section } from '../document.ts';
import type { Writing } from './context.ts';
import { unitFigures, type RowFigure } from './figures.ts';
import { percentOf } from './level-table.ts';
import { agencyOf } from './nine-index.ts';
import { officialOf } from './official-section.ts';
import { surveyOf } from './survey-section.ts';

/** How much of the work the figures speak for, and the four figures under their four names. */
export function summarySections(writing: Writing): readonly Section[] {
  const { words } = writing;
  const totals = unitFigures(writing.snapshot, writing.unit.id);
  return [
    {
      heading: words('section.context'),
      before: [],
      table: itemTable(coverageRows(totals, writing), writing),
      after: [],
    },
    {
      heading: words('section.figures'),
      before: [],
      table: itemTable(figureRows(totals, writing), writing),
      after: [words('note.blank')],
    },
  ];
}

type Item = readonly [name: string, value: Cell];

function coverageRows(totals: readonly RowFigure[], writing: Writing): readonly Item[] {
  const { words, format } = writing;
  const ratings = totals.reduce((sum, { n }) => sum + n, 0);
  const withdrawn = totals.reduce((sum, row) => sum + row.withdrawn, 0);
  const dossiers = ownDossiers(writing);
  const served = dossiers?.received ?? 'not-known';
  const rate = responseRate({
    dossiersServed: served,
    ratings,
    openedNotTapped: 'not-known',
    withoutCode: 0,
  });
  const none = text(words('figure.no-data'));
  const rateCell: Cell =
    rate.state === 'known'
      ? number(percentOf(rate.ratings, rate.of), 1)
      : rate.state === 'more-than-served'
        ? text(
            words('context.more-than-served', {
              ratings: format(rate.ratings),
              of: format(rate.of),
            }),
          )
        : none;
  return [
    [words('context.ratings'), number(ratings)],
    [words('context.withdrawn'), number(withdrawn)],
    ...exclusionRows(totals, writing),
    [words('context.received'), dossiers === null ? none : number(dossiers.received)],
    [words('context.response'), rateCell],
    [words('context.overdue'), dossiers === null ? none : number(dossiers.overdue)],
  ];
}

/** What reviewers took out, and the figure as it were with it: both stay visible. */
function exclusionRows(totals: readonly RowFigure[], writing: Writing): readonly Item[] {
  const { words } = writing;
  return totals.flatMap((row): readonly Item[] => {
    const out = row.excluded.reduce((sum, count) => sum + count, 0);
    if (out === 0 || row.satisfaction === null) return [];
    const { counts } = row.satisfaction;
    const all = row.scale.levels.map(
      ({ level }) => (counts[level - 1] ?? 0) + (row.excluded[level - 1] ?? 0),
    );
    const whole = satisfaction({ scale: row.scale.id, counts: all }, row.scale);
    const seen = whole.standing === 'too-few' ? null : whole;
    const cell = shareCell({ ...row, n: whole.n, satisfaction: seen }, writing);
    return [
      [words('context.excluded'), number(out)],
      [words('context.with-excluded'), cell],
    ];
  });
}

/** Each in its own words and unit; where the data are missing it says so. */
function figureRows(totals: readonly RowFigure[], writing: Writing): readonly Item[] {
  const { words, format, snapshot, unit } = writing;
  const none = text(words('figure.no-data'));
  const named = (figure: Parameters<typeof figureNameKey>[0]['figure']): string =>
    words(figureNameKey({ figure }));
  const kiosk = totals.map((row): Item => [named('kiosk-satisfaction'), shareCell(row, writing)]);
  const points = agencyOf(snapshot, unit.id)?.total ?? null;
  const ratio = ratioCell(writing);
  return [
    ...(kiosk.length === 0 ? [[named('kiosk-satisfaction'), none] as const] : kiosk),
    [
      named('nine-index-points'),
      points === null
        ? text(words(snapshot.ruleSets.nineIndex === null ? 'figure.no-rules' : 'figure.no-data'))
        : text(words('figure.points', { points: format(points, 1) })),
    ],
    [named('qd766-ratio'), ratio ?? none],
    [named('sipas-style-index'), surveyCell(writing) ?? none],
  ];
}

function shareCell(
  { satisfaction: figure, hidden, n, scale }: RowFigure,
  { words, format }: Writing,
): Cell {
  if (figure === null) return hidden === null ? text('') : { kind: hidden };
  const { satisfied } = figure;
  return text(
    words('figure.share', {
      percent: format(percentOf(satisfied, n), 1),
      satisfied: format(satisfied),
      n: format(n),
      levels: String(scale.levels.length),
    }),
  );
}

function ratioCell({ snapshot, unit, words, format }: Writing): Cell | null {
  const ratio = officialOf(snapshot, unit.id);
  if (ratio === null || ratio.percent === null) return null;
  const { percent, counted, dossiers } = ratio;
  const values = {
    percent: format(percent, 2),
    counted: format(counted),
    dossiers: format(dossiers),
  };
  return text(words('figure.ratio', values));
}

function surveyCell({ snapshot, words, format }: Writing): Cell | null {
  const overall = surveyOf(snapshot)?.overall ?? null;
  if (overall === null) return null;
  if (overall.standing === 'too-few') return { kind: 'too-few' };
  const { percent, satisfied, n } = overall;
  const values = { percent: format(percent, 2), satisfied: format(satisfied), n: format(n) };
  return text(words('figure.survey', values));
}

function ownDossiers({ snapshot, unit }: Writing): { received: number; overdue: number } | null {
  return snapshot.dossiers?.find((row) => row.unit === unit.id && row.clerk === null) ?? null;
}

function itemTable(items: readonly Item[], { words }: Writing): DocumentTable {
  return {
    columns: [
      { head: words('column.no'), group: null, width: 6, align: 'center' },
      { head: words('column.item'), group: null, width: 60, align: 'left' },
      { head: words('column.value'), group: null, width: 34, align: 'right' },
    ],
    rows: items.map(([name, value], index) => ({
      cells: [number(index + 1), text(name), value],
      strong: false,
    })),
  };
}
