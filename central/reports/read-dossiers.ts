import type { CentralParts } from '../parts.ts';
import { dossierCells, type DossierCell } from '../store/dossier-counts.ts';
import type { ReportPeriod } from './period.ts';
import type { SnapshotDossiers } from './snapshot.ts';

/** Dossiers of each unit and clerk; null where the office has imported none of the period, which is not zero. */
export async function readDossiers(
  { db }: Pick<CentralParts, 'db'>,
  unitIds: readonly string[],
  period: ReportPeriod,
  now: Date,
): Promise<readonly SnapshotDossiers[] | null> {
  const cells = await dossierCells(db.read, unitIds, period, now);
  if (cells.length === 0) return null;
  return [...new Set(cells.map(({ unit }) => unit))].toSorted().flatMap((unit) => {
    const ours = cells.filter((cell) => cell.unit === unit);
    const clerks = [...new Set(ours.map(({ clerk }) => clerk))].toSorted();
    return [
      sumOf(unit, null, ours),
      ...clerks.map((clerk) =>
        sumOf(
          unit,
          clerk,
          ours.filter((cell) => cell.clerk === clerk),
        ),
      ),
    ];
  });
}

function sumOf(
  unit: string,
  clerk: string | null,
  cells: readonly DossierCell[],
): SnapshotDossiers {
  const sum = (key: 'received' | 'finished' | 'overdue'): number =>
    cells.reduce((total, cell) => total + cell[key], 0);
  return {
    unit,
    clerk,
    received: sum('received'),
    resolved: sum('finished'),
    overdue: sum('overdue'),
  };
}
