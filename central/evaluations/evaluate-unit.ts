import type {
  ClerkEvaluations,
  CounterEvaluations,
  FiguresInContext,
  ProcedureFigures,
  ProcedureEvaluations,
} from '../../shared/contract/evaluations.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';
import type { CentralParts } from '../parts.ts';
import { readSubjects, type Subjects } from '../store/evaluation-subjects.ts';
import type { Dimension } from '../store/evaluation-counts.ts';
import { unitTable, type UnitTable } from './unit-table.ts';

export interface UnitOrder {
  readonly unit: string;
  readonly period: Period;
  readonly withEstimates: boolean;
}

type Parts = Pick<CentralParts, 'db' | 'now'>;

/** The clerks' table of one unit; null when there is no such unit. Who has left is in it while there are ratings. */
export async function evaluateClerks(
  parts: Parts,
  order: UnitOrder,
): Promise<ClerkEvaluations | null> {
  const read = await readTable(parts, order, 'clerk');
  if (read === null) return null;
  const { subjects, table, head } = read;
  const clerks = subjects.clerks
    .filter(({ id, left }) => !left || table.rated.has(id))
    .map(({ id, name, title }) => ({ clerk: { id, name, title }, ...table.lineOf(id) }));
  return { ...head, clerks };
}

export async function evaluateCounters(
  parts: Parts,
  order: UnitOrder,
): Promise<CounterEvaluations | null> {
  const read = await readTable(parts, order, 'counter');
  if (read === null) return null;
  const { subjects, table, head } = read;
  const counters = subjects.counters.map((counter) => ({ counter, ...table.lineOf(counter.id) }));
  return { ...head, counters };
}

/** Those after a code, at most so many: with ratings or dossiers, or on the unit's list. */
export async function evaluateProcedures(
  parts: Parts,
  order: UnitOrder,
  page: { readonly after: string; readonly limit: number },
): Promise<(Omit<ProcedureEvaluations, 'next' | 'procedures'> & PageOfProcedures) | null> {
  const read = await readTable(parts, order, 'procedure');
  if (read === null) return null;
  const { subjects, table, head } = read;
  const known = new Map(subjects.procedures.map((one) => [one.code, one]));
  const codes = [...new Set([...known.keys(), ...table.rated])].toSorted();
  const rest = codes.filter((code) => code > page.after);
  const procedures = rest.slice(0, page.limit).map((code) => {
    const procedure = known.get(code) ?? { code, name: '', field: '' };
    return { procedure, ...table.lineOf(code) };
  });
  const asked = table.askedApart ? 'apart' : 'with-the-clerk';
  return { ...head, asked, procedures, more: rest.length > procedures.length };
}

interface PageOfProcedures {
  readonly procedures: readonly ProcedureFigures[];
  readonly more: boolean;
}

interface ReadUnit {
  readonly subjects: Subjects;
  readonly table: UnitTable;
  readonly head: Pick<ClerkEvaluations, 'unit' | 'from' | 'to' | 'total' | 'totalContext'>;
}

async function readTable(
  parts: Parts,
  { unit, period, withEstimates }: UnitOrder,
  dimension: Dimension,
): Promise<ReadUnit | null> {
  const subjects = await readSubjects(parts.db.read, unit);
  if (subjects === null) return null;
  const order = { unit: subjects.unit, period, dimension, withEstimates };
  const table = await unitTable(parts, order);
  const total: FiguresInContext = table.total;
  const { id, name } = subjects.unit;
  const head = {
    unit: { id, name },
    ...period,
    total: total.figures,
    totalContext: total.context,
  };
  return { subjects, table, head };
}
