import type { ClerkEvaluations, ScaleFigures } from '../../shared/contract/evaluations.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import { satisfaction } from '../../shared/evaluation/satisfaction.ts';
import type { Database } from '../db/database.ts';
import {
  readScales,
  readUnitOfClerks,
  sumClerkDays,
  type PeriodCounts,
  type UnitOfClerks,
} from '../store/clerk-days.ts';

export interface Period {
  readonly unit: string;
  /** Local days `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
}

/** The clerks' table of one unit; null when there is no such unit. */
export async function evaluateClerks(
  db: Database,
  { unit: unitId, from, to }: Period,
): Promise<ClerkEvaluations | null> {
  const unit = await readUnitOfClerks(db.read, unitId);
  if (unit === null) return null;
  const counts = await sumClerkDays(db.read, unitId, from, to);
  return tableOf(unit, counts, await readScales(db.read), { from, to });
}

function tableOf(
  unit: UnitOfClerks,
  counts: readonly PeriodCounts[],
  scales: ReadonlyMap<string, Scale>,
  period: { readonly from: string; readonly to: string },
): ClerkEvaluations {
  const figuresOf = (clerk: string | null): readonly ScaleFigures[] =>
    figures(
      counts.filter((row) => row.clerk === clerk),
      unit.scaleId,
      scales,
    );
  const shown = unit.clerks.filter(
    ({ id, left }) => !left || counts.some(({ clerk }) => clerk === id),
  );
  return {
    unit: { id: unit.id, name: unit.name },
    ...period,
    clerks: shown.map(({ id, name, title }) => ({
      clerk: { id, name, title },
      figures: figuresOf(id),
    })),
    total: figuresOf(null),
  };
}

function figures(
  rows: readonly PeriodCounts[],
  presentScale: string,
  scales: ReadonlyMap<string, Scale>,
): readonly ScaleFigures[] {
  const others = rows.map(({ scale }) => scale).filter((scale) => scale !== presentScale);
  return [presentScale, ...others.toSorted()].flatMap((id) => {
    const scale = scales.get(id);
    if (scale === undefined) return [];
    const row = rows.find((candidate) => candidate.scale === id);
    const tally = { scale: id, counts: row?.counts ?? [] };
    return [{ satisfaction: satisfaction(tally, scale), withdrawn: row?.withdrawn ?? 0 }];
  });
}
