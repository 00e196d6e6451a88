import type { ClerkProcedures } from '../../shared/contract/clerk-procedures.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import { satisfaction } from '../../shared/evaluation/satisfaction.ts';
import type { Hidden } from '../../shared/evaluation/suppression/suppress.ts';
import type { CentralParts } from '../parts.ts';
import { endOf, parsePeriod } from '../reports/period.ts';
import { insertCrossedLook, lastCrossedLook } from '../store/crossed-looks.ts';
import { readSubjects, type Subjects } from '../store/evaluation-subjects.ts';
import { lockLooks } from '../store/looks.ts';
import { ratingCells, type RatingCell } from '../store/rating-cells.ts';
import { readScales } from '../store/scales.ts';
import { onlyN } from './figures.ts';
import { crossedTable, isCrossedNews, lookOf, OTHERS } from './looks/crossed-table.ts';
import { crossedHidden, type CrossedTable } from './looks/crossed.ts';
import { seeTable } from './looks/see.ts';

const MS_A_WEEK = 7 * 86_400_000;
/** The search for what to hide takes seconds beyond this. */
const MOST_CELLS = 120;

/**
 * Null when there is no such unit, or the quarter has not been over for a week: kiosks may still be sending. What may be
 * seen is decided beside every look at the unit so far, and put on record as seen itself.
 */
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
  const own = all.filter((cell) => cell.scale === scale.id);
  const at = new Date(now());
  const days = { from: period.from, to: period.to };
  const subject = { unit, source: 'ratings', scale: scale.id } as const;
  const seen = await seeTable(db, { subject, scale, period: days, cells: own, at });
  const crossed = { unit, scale: scale.id, period: days };
  return await db.read.transaction().execute(async (tx) => {
    await lockLooks(tx, unit);
    const last = await lastCrossedLook(tx, crossed);
    const clerks = subjects.clerks.filter(({ id }) => own.some((cell) => cell.clerk === id));
    const columns = last?.columns ?? columnsOf(own, clerks.length);
    const table = crossedTable(own, { clerks, columns, scale, seen });
    const hidden = crossedHidden(table, last);
    if (isCrossedNews(table, hidden, last))
      await insertCrossedLook(tx, crossed, lookOf(table, columns, hidden, at));
    const made = linesOf(table, hidden, { subjects, columns, scale });
    return { unit, quarter, scale: scale.id, ...made };
  });
}

/** Procedures by how often they were rated, as many as the search can bear. */
function columnsOf(own: readonly RatingCell[], clerks: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { clerk, procedure, n } of own)
    if (clerk !== null && procedure !== null)
      counts.set(procedure, (counts.get(procedure) ?? 0) + n);
  const most = Math.max(0, Math.floor(MOST_CELLS / Math.max(1, clerks)) - 1);
  return [...counts]
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([code]) => code);
}

type Made = Pick<ClerkProcedures, 'procedures' | 'clerks'>;

function linesOf(
  { cells }: CrossedTable,
  hidden: ReadonlyMap<string, Hidden>,
  order: {
    readonly subjects: Subjects;
    readonly columns: readonly string[];
    readonly scale: Scale;
  },
): Made {
  const { subjects, columns, scale } = order;
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
  const rated = subjects.clerks.filter(({ id }) => cells.some(({ row }) => row === id));
  return {
    procedures: columns.map((code) => ({ code, name: nameOf(code) })),
    clerks: rated.map(({ id, name }) => ({ clerk: { id, name }, lines: lines(id) })),
  };
}
