import type {
  FieldPlace,
  FiguresInContext,
  ScaleFigures,
} from '../../shared/contract/evaluations.ts';
import type { DatedStretch } from '../../shared/domain/dated-hours.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';
import type { CentralParts } from '../parts.ts';
import { dossierCells, expiredWindows } from '../store/dossier-counts.ts';
import { readCoverage } from '../store/dossier-imports.ts';
import { sumDays, type Dimension, type PeriodCounts } from '../store/evaluation-counts.ts';
import { procedureAnswers } from '../store/procedure-answers.ts';
import { ratingCells, type RatingCell } from '../store/rating-cells.ts';
import { readScales } from '../store/scales.ts';
import { readSpecialDays } from '../store/special-days.ts';
import { contextOf, type Work } from './context.ts';
import { countsOf } from './counts-of.ts';
import { isCovered } from './covered.ts';
import { fieldPlaces, type FieldCounts } from './field-places.ts';
import { excludedByLevel, figuresOf } from './figures.ts';
import { instantsOf } from './instants.ts';
import type { LookSource } from './looks/look.ts';
import { seeTable, type SeenFigures } from './looks/see.ts';

export interface TableOrder {
  readonly unit: {
    readonly id: string;
    readonly scaleId: string;
    readonly openingHours: readonly DatedStretch[];
  };
  readonly period: Period;
  readonly dimension: Dimension;
  readonly withEstimates: boolean;
}

/** The lines of one table, by subject, and its total. */
export interface UnitTable {
  lineOf(subject: string): FiguresInContext;
  /** Everybody and everything with ratings in the period. */
  readonly rated: ReadonlySet<string>;
  readonly total: FiguresInContext;
  /** Whether procedures were asked about apart; the figures are then of those answers alone. */
  readonly askedApart: boolean;
}

/** One unit's table of clerks, counters or procedures in a period. Counts come from the rollups. */
export async function unitTable(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  order: TableOrder,
): Promise<UnitTable> {
  const { unit, period, dimension } = order;
  const at = now();
  const [summed, ratings, apart, dossiers, expired, lists, scales, special] = await Promise.all([
    sumDays(db.read, dimension, unit.id, period),
    ratingCells(db.read, [unit.id], period),
    dimension === 'procedure' ? procedureAnswers(db.read, unit.id, period) : [],
    dossierCells(db.read, [unit.id], period, new Date(at)),
    expiredWindows(db.read, [unit.id], instantsOf(period)),
    readCoverage(db.read, [unit.id]),
    readScales(db.read),
    readSpecialDays(db.read),
  ]);
  const known = isCovered(period, lists, unit.openingHours, localDay(at), special);
  // One or the other: what was said of a clerk is nothing that was said of a procedure.
  const askedApart = apart.length > 0;
  const cells = askedApart ? apart : ratings;
  const counts = askedApart ? countsOf(apart) : summed;
  const source = askedApart ? 'answers' : 'ratings';
  const made = await scalesSeen({ db, at: new Date(at) }, order, { source, counts, cells, scales });
  const figures = figureMaker(order, counts, cells, made);
  const work = (subject: string | null): Work => ({
    ratings: cells.filter((cell) => subject === null || cell[dimension] === subject),
    // Lists of dossiers know no counters.
    dossiers:
      known && (subject === null || dimension !== 'counter')
        ? dossiers.filter(
            (cell) => dimension === 'counter' || subject === null || cell[dimension] === subject,
          )
        : null,
    expired: expired.filter((cell) => subject === null || cell[dimension] === subject),
  });
  const lineOf = (subject: string | null): FiguresInContext => ({
    figures: figures(subject),
    context: contextOf(work(subject)),
  });
  return {
    lineOf,
    rated: new Set(counts.flatMap(({ subject }) => subject ?? [])),
    total: lineOf(null),
    askedApart,
  };
}

interface SeenScale {
  readonly scale: Scale;
  readonly seen: SeenFigures;
  readonly places: ReadonlyMap<string, readonly FieldPlace[]>;
}

/** The unit's present scale first, then others with ratings; each with what may be seen of it. */
async function scalesSeen(
  { db, at }: Pick<CentralParts, 'db'> & { readonly at: Date },
  { unit, period, dimension }: TableOrder,
  data: {
    readonly source: LookSource;
    readonly counts: readonly PeriodCounts[];
    readonly cells: readonly RatingCell[];
    readonly scales: ReadonlyMap<string, Scale>;
  },
): Promise<readonly SeenScale[]> {
  const { source, counts, cells, scales } = data;
  const inUse = [...new Set(counts.map(({ scale }) => scale))].filter((id) => id !== unit.scaleId);
  const made: SeenScale[] = [];
  for (const id of [unit.scaleId, ...inUse.toSorted()]) {
    const scale = scales.get(id);
    if (!scale) continue;
    const subject = { unit: unit.id, source, scale: id };
    const own = cells.filter((cell) => cell.scale === id);
    const seen = await seeTable(db, { subject, scale, period, cells: own, at });
    made.push({ scale, seen, places: fieldPlaces(countsByField(cells, dimension, scale), scale) });
  }
  return made;
}

function figureMaker(
  { dimension, withEstimates }: TableOrder,
  counts: readonly PeriodCounts[],
  cells: readonly RatingCell[],
  made: readonly SeenScale[],
): (subject: string | null) => readonly ScaleFigures[] {
  return (subject) =>
    made.flatMap(({ scale, seen, places }) => {
      const row = counts.find((one) => one.subject === subject && one.scale === scale.id);
      if (!row && scale.id !== made[0]?.scale.id) return [];
      const own = cells.filter((cell) => subject === null || cell[dimension] === subject);
      return figuresOf({
        scale,
        counts: row?.counts ?? [],
        withdrawn: row?.withdrawn ?? 0,
        excluded: excludedByLevel(own, scale),
        hidden: subject === null ? seen.total : seen.of(dimension, subject),
        lastCounts: seen.lastShown(dimension, subject),
        funnel: subject === null ? [] : (places.get(subject) ?? []),
        withEstimate: withEstimates,
      });
    });
}

function countsByField(
  cells: readonly RatingCell[],
  dimension: Dimension,
  scale: Scale,
): readonly FieldCounts[] {
  const own = cells.filter((cell) => cell.scale === scale.id && cell.field !== null);
  const groups = Map.groupBy(own, (cell) => JSON.stringify([cell[dimension], cell.field]));
  return [...groups.values()].map((same) => ({
    subject: same[0]?.[dimension] ?? '',
    field: same[0]?.field ?? '',
    counts: scale.levels.map(({ level }) =>
      same.reduce((sum, cell) => sum + (cell.level === level ? cell.n : 0), 0),
    ),
  }));
}
