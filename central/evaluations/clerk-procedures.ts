import type { ClerkProcedures } from '../../shared/contract/clerk-procedures.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import { satisfaction } from '../../shared/evaluation/satisfaction.ts';
import { hiddenInside } from '../../shared/evaluation/suppression/cross-cut.ts';
import type { Cell, Sum } from '../../shared/evaluation/suppression/table.ts';
import type { CentralParts } from '../parts.ts';
import { endOf, parsePeriod } from '../reports/period.ts';
import { readSubjects, type Subjects } from '../store/evaluation-subjects.ts';
import { ratingCells, type RatingCell } from '../store/rating-cells.ts';
import { readScales } from '../store/scales.ts';
import { onlyN } from './figures.ts';
import { hiddenFigures, type HiddenFigures } from './hidden.ts';

const MS_A_WEEK = 7 * 86_400_000;
/** The search for what to hide takes seconds beyond this. */
const MOST_CELLS = 120;
/** Whatever has no column of its own. */
const OTHERS = '';

/** Null when there is no such unit, or the quarter has not been over for a week: kiosks may still be sending. */
export async function clerkProcedures(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  unit: string,
  quarter: string,
): Promise<ClerkProcedures | null> {
  const period = parsePeriod(quarter);
  const subjects = await readSubjects(db.read, unit);
  if (period === null || subjects === null || endOf(period) + MS_A_WEEK > now()) return null;
  const scale = (await readScales(db.read)).get(subjects.unit.scaleId);
  if (!scale) throw new Error(`no scale ${subjects.unit.scaleId}`);
  const all = await ratingCells(db.read, [unit], period);
  const own = all.filter((cell) => cell.scale === scale.id && cell.clerk !== null);
  const fixed = hiddenFigures(all, scale);
  return { unit, quarter, scale: scale.id, ...tableOf(own, subjects, scale, fixed) };
}

type Made = Pick<ClerkProcedures, 'procedures' | 'clerks'>;

function tableOf(
  own: readonly RatingCell[],
  subjects: Subjects,
  scale: Scale,
  fixed: HiddenFigures,
): Made {
  const clerks = subjects.clerks.filter(({ id }) => own.some((cell) => cell.clerk === id));
  const columns = columnsOf(own, clerks.length);
  const columnOf = ({ procedure }: RatingCell): string =>
    procedure !== null && columns.includes(procedure) ? procedure : OTHERS;
  const cells = clerks.flatMap(({ id: row }) =>
    [...columns, OTHERS].flatMap((column): readonly Cell[] => {
      const inside = own.filter((cell) => cell.clerk === row && columnOf(cell) === column);
      const id = JSON.stringify([row, column]);
      return inside.length === 0
        ? []
        : [{ id, row, column, counts: countsOf(inside, scale), shown: true }];
    }),
  );
  const satisfied = scale.levels.map((level) => level.satisfied);
  const hidden = hiddenInside(cells, readSums(cells, fixed), satisfied);
  const lines = (row: string): Made['clerks'][number]['lines'] =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ id, column, counts }) => {
        const why = hidden.get(id) ?? null;
        const figure = satisfaction({ scale: scale.id, counts }, scale);
        const procedure = column === OTHERS ? null : column;
        return { procedure, satisfaction: why === null ? figure : onlyN(figure), hidden: why };
      });
  const nameOf = (code: string): string =>
    subjects.procedures.find((one) => one.code === code)?.name ?? '';
  return {
    procedures: columns.map((code) => ({ code, name: nameOf(code) })),
    clerks: clerks.map(({ id, name }) => ({ clerk: { id, name }, lines: lines(id) })),
  };
}

/** Procedures by how often they were rated, as many as the search can bear. */
function columnsOf(own: readonly RatingCell[], clerks: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { procedure, n } of own)
    if (procedure !== null) counts.set(procedure, (counts.get(procedure) ?? 0) + n);
  const most = Math.max(0, Math.floor(MOST_CELLS / Math.max(1, clerks)) - 1);
  return [...counts]
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([code]) => code);
}

/** What the tables of clerks and of procedures show of the same quarter. */
function readSums(cells: readonly Cell[], fixed: HiddenFigures): readonly Sum[] {
  const sumOf = (id: string, inside: readonly Cell[]): Sum => ({
    id,
    cells: inside.map((cell) => cell.id),
  });
  const rows = [...Map.groupBy(cells, ({ row }) => row)];
  const columns = [...Map.groupBy(cells, ({ column }) => column)];
  return [
    ...rows.flatMap(([row, its]) =>
      fixed.of('clerk', row) === null ? [sumOf(`clerk/${row}`, its)] : [],
    ),
    ...columns.flatMap(([column, its]) =>
      column === OTHERS || fixed.of('procedure', column) === null
        ? [sumOf(`procedure/${column}`, its)]
        : [],
    ),
    ...(fixed.total === null ? [sumOf('total', cells)] : []),
  ];
}

function countsOf(inside: readonly RatingCell[], { levels }: Scale): readonly number[] {
  return levels.map(({ level }) =>
    inside.reduce((sum, cell) => sum + (cell.level === level ? cell.n : 0), 0),
  );
}
