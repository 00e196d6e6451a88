import type { Scale } from '../../../shared/domain/scale.ts';
import { ALL_ROWS, type HiddenRows } from '../../../shared/evaluation/suppression/shown-table.ts';
import type { Cut, ReportSnapshot, SnapshotHidden } from '../snapshot.ts';
import { countRows, periodOfSnapshot, ROW_CUTS, wholeOf } from './cut-rows.ts';
import { hiddenRows } from './hidden.ts';

type HiddenCuts = ReadonlyMap<Cut, HiddenRows>;

/** Finding what to hide is slow and each table of a report asks for it, so it is kept as long as the snapshot is. */
const FOUND = new WeakMap<ReportSnapshot, Map<string, HiddenCuts>>();

/** The rows of each cut that may not be shown; ALL_ROWS is what they add up to. */
export function hiddenOf(snapshot: ReportSnapshot, unit: string, scale: Scale): HiddenCuts {
  const kept = FOUND.get(snapshot) ?? new Map<string, HiddenCuts>();
  FOUND.set(snapshot, kept);
  const key = JSON.stringify([unit, scale.id]);
  const found = kept.get(key) ?? hiddenIn(snapshot, unit, scale);
  kept.set(key, found);
  return found;
}

function hiddenIn(snapshot: ReportSnapshot, unit: string, scale: Scale): HiddenCuts {
  const { hidden } = snapshot;
  if (hidden === undefined) return findHidden(snapshot, unit, scale);
  const ours = hidden.filter((line) => line.unit === unit && line.scale === scale.id);
  return new Map(
    [...ROW_CUTS, 'field' as const].map((cut) => {
      const sum = ours.filter((line) => line.cut === wholeOf(snapshot, unit, cut));
      const rows = ours.filter((line) => line.cut === cut);
      return [cut, new Map([...sum.map(sumLine), ...rows.map(rowLine)])];
    }),
  );
}

function sumLine({ why }: SnapshotHidden) {
  return [ALL_ROWS, why] as const;
}

function rowLine({ id, why }: SnapshotHidden) {
  return [id, why] as const;
}

/**
 * What each cut hides. All cuts have one sum, so a sum that one of them hides could be had by adding another's rows:
 * then nothing of any cut is shown.
 */
function findHidden(snapshot: ReportSnapshot, unit: string, scale: Scale): HiddenCuts {
  const periods = [...snapshot.earlier, snapshot.period].map((period) =>
    periodOfSnapshot({ period }),
  );
  const all = [...ROW_CUTS, 'field' as const].map((cut) => {
    const rows = countRows(snapshot, unit, cut, scale);
    const months = rows.map(({ id, month, counts }) => ({ row: id, month, counts }));
    return { cut, rows, hidden: hiddenRows(months, periods, scale) };
  });
  const sumHidden = all.some(({ hidden }) => hidden.has(ALL_ROWS));
  return new Map(
    all.map(({ cut, rows, hidden }) => {
      if (!sumHidden) return [cut, hidden];
      const ids = [...rows.map(({ id }) => id), ALL_ROWS];
      return [cut, new Map(ids.map((id) => [id, hidden.get(id) ?? 'protects-another'] as const))];
    }),
  );
}
