import type {
  FieldPlace,
  FiguresInContext,
  UnitEvaluations,
  UnitFigures,
} from '../../shared/contract/evaluations.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';
import type { CentralParts } from '../parts.ts';
import { dossierCells, expiredWindows, type DossierCell } from '../store/dossier-counts.ts';
import { readCoverage } from '../store/dossier-imports.ts';
import { sumUnitDays, type UnitCounts } from '../store/evaluation-counts.ts';
import { listUnitsAfter, type UnitSubject } from '../store/evaluation-subjects.ts';
import { ratingCells, type RatingCell } from '../store/rating-cells.ts';
import { readScales } from '../store/scales.ts';
import { readSpecialDays } from '../store/special-days.ts';
import { contextOf } from './context.ts';
import { isCovered } from './covered.ts';
import { fieldPlaces } from './field-places.ts';
import { excludedByLevel, figuresOf } from './figures.ts';
import { instantsOf } from './instants.ts';
import { seeTable, type SeenFigures } from './looks/see.ts';

export interface UnitsOrder {
  /** Those that may be shown; null for all. */
  readonly among: readonly string[] | null;
  readonly period: Period;
  /** Name of a field of procedures, or null for all work. */
  readonly field: string | null;
  readonly withEstimates: boolean;
  readonly after: string;
  readonly limit: number;
}

export type PageOfUnits = Omit<UnitEvaluations, 'next'> & { readonly more: boolean };

/**
 * A page of units side by side, no total. What a unit shows is decided beside all that anybody has seen of it. Their
 * places in the funnel are given within one field only, around the share of all units in it.
 */
export async function evaluateUnits(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  order: UnitsOrder,
): Promise<PageOfUnits> {
  const { among, period, field, after, limit } = order;
  const at = now();
  const listed = await listUnitsAfter(db.read, { among, after, limit: limit + 1 });
  const units = listed.slice(0, limit);
  const ids = units.map(({ id }) => id);
  const [counts, cells, dossiers, expired, lists, scales, special] = await Promise.all([
    sumUnitDays(
      db.read,
      period,
      field === null ? { of: 'some-units', ids } : { of: 'field', field },
    ),
    ratingCells(db.read, ids, period),
    dossierCells(db.read, ids, period, new Date(at)),
    expiredWindows(db.read, ids, instantsOf(period)),
    readCoverage(db.read, ids),
    readScales(db.read),
    readSpecialDays(db.read),
  ]);
  const inField = (cell: RatingCell | DossierCell): boolean =>
    field === null || cell.field === field;
  const seen = await unitsSeen(db, { units, cells, scales, period, at: new Date(at) });
  const figures = figureMaker(order, counts, cells.filter(inField), scales, seen);
  const lineOf = (unit: UnitSubject): FiguresInContext => {
    const covers = lists.filter((list) => list.unit === unit.id);
    const known = isCovered(period, covers, unit.openingHours, localDay(at), special);
    const ofUnit = (cell: { readonly unit: string }): boolean => cell.unit === unit.id;
    return {
      figures: figures(unit),
      context: contextOf({
        ratings: cells.filter(inField).filter(ofUnit),
        dossiers: known ? dossiers.filter(inField).filter(ofUnit) : null,
        // A screen that expired may not say its procedure, so no field has its number.
        expired: field === null ? expired.filter(ofUnit) : null,
      }),
    };
  };
  const rows: readonly UnitFigures[] = units.map((unit) => ({
    unit: { id: unit.id, name: unit.name },
    ...lineOf(unit),
  }));
  return { ...period, field, units: rows, more: listed.length > units.length };
}

/** What may be seen of each unit in each scale, by unit and scale. */
async function unitsSeen(
  db: CentralParts['db'],
  { units, cells, scales, period, at }: SeenOrder,
): Promise<ReadonlyMap<string, SeenFigures>> {
  const seen = new Map<string, SeenFigures>();
  for (const { id: unit } of units)
    for (const scale of scales.values()) {
      const own = cells.filter((cell) => cell.unit === unit && cell.scale === scale.id);
      if (own.length === 0) continue;
      const subject = { unit, source: 'ratings', scale: scale.id } as const;
      seen.set(
        seenKey(unit, scale.id),
        await seeTable(db, { subject, scale, period, cells: own, at }),
      );
    }
  return seen;
}

interface SeenOrder {
  readonly units: readonly UnitSubject[];
  readonly cells: readonly RatingCell[];
  readonly scales: ReadonlyMap<string, Scale>;
  readonly period: Period;
  readonly at: Date;
}

function seenKey(unit: string, scale: string): string {
  return JSON.stringify([unit, scale]);
}

function figureMaker(
  { field, withEstimates }: UnitsOrder,
  counts: readonly UnitCounts[],
  cells: readonly RatingCell[],
  scales: ReadonlyMap<string, Scale>,
  seen: ReadonlyMap<string, SeenFigures>,
): (unit: UnitSubject) => FiguresInContext['figures'] {
  const placesIn = new Map<string, ReadonlyMap<string, readonly FieldPlace[]>>();
  for (const scale of field === null ? [] : scales.values()) {
    const own = counts.filter((row) => row.scale === scale.id);
    const named = own.map((row) => ({ ...row, field: field ?? '' }));
    placesIn.set(scale.id, fieldPlaces(named, scale));
  }
  return ({ id, scaleId }) => {
    const rows = counts.filter(({ subject }) => subject === id);
    const others = rows.map(({ scale }) => scale).filter((scale) => scale !== scaleId);
    return [scaleId, ...others.toSorted()].flatMap((scaleOfRow) => {
      const scale = scales.get(scaleOfRow);
      if (!scale) return [];
      const row = rows.find((one) => one.scale === scale.id);
      const its = seen.get(seenKey(id, scale.id));
      const excluded = excludedByLevel(
        cells.filter(({ unit }) => unit === id),
        scale,
      );
      return [
        figuresOf({
          scale,
          counts: row?.counts ?? [],
          withdrawn: row?.withdrawn ?? 0,
          excluded,
          hidden: (field === null ? its?.total : its?.of('field', field)) ?? null,
          lastCounts: its?.lastShown(field === null ? 'clerk' : 'field', field) ?? null,
          funnel: placesIn.get(scale.id)?.get(id) ?? [],
          withEstimate: withEstimates,
        }),
      ];
    });
  };
}
