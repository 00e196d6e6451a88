import {
  onlinePoints,
  oneStopPoints,
  petitionPoints,
  publicityPoints,
} from '../../shared/evaluation/nine-index/agency-points.ts';
import type { IndexNumber, IndexPoints, Knower } from '../../shared/evaluation/nine-index/rules.ts';
import { rowOf, type IndexRow } from '../../shared/evaluation/nine-index/tally.ts';
import type { DossierTimes } from '../store/dossier-times.ts';
import { flagIn, numberIn, type Statement, type StatementValues } from './statement.ts';

/** All that is known of one unit's nine indices in a period. */
export interface IndexSources {
  /** What was stated about exactly this period. */
  readonly facts: readonly Statement[];
  /** Forms filled on its days. */
  readonly forms: readonly Statement[];
  readonly times: readonly DossierTimes[];
}

const CITIZEN_INDICES = [
  [3, 'index3'],
  [4, 'index4'],
  [6, 'index6'],
  [7, 'index7'],
] as const;

/**
 * The rows of a clerk, or of the whole unit (null). Indices 1, 2 and 9 are the software's to know, 5, 6 and 8 the
 * agency's, 3, 4 and 7 the citizens'; where the agency has not said how it publishes, citizens' answers give index 6.
 * An index that nobody has told about has no row.
 */
export function indexRows(sources: IndexSources, clerk: string | null): readonly IndexRow[] {
  const facts = sources.facts.find((one) => one.clerk === clerk)?.values ?? {};
  const agency = clerk === null ? agencyRows(facts) : [];
  const known = [...timeRows(sources.times, clerk), ...partRows(facts), ...agency];
  const citizen = CITIZEN_INDICES.flatMap(([index, field]) => {
    if (known.some((row) => row.index === index)) return [];
    const forms = sources.forms.filter((form) => clerk === null || form.clerk === clerk);
    const given = forms.map(({ values }) => pointsOf(numberIn(values, field)));
    return answered(rowOf(index, 'citizen', given));
  });
  return [...known, ...citizen].toSorted((a, b) => a.index - b.index);
}

/** Index 1. A clerk does not answer for a delay that another agency took part in: such a dossier is left out. */
function timeRows(times: readonly DossierTimes[], clerk: string | null): readonly IndexRow[] {
  const own = times.filter((one) => clerk === null || one.clerk === clerk);
  const sum = (of: (one: DossierTimes) => number): number =>
    own.reduce((total, one) => total + of(one), 0);
  const late = sum((one) => one.late - (clerk === null ? 0 : one.lateWithOthers));
  const early = sum((one) => one.early);
  const onTime = sum((one) => one.onTime);
  return answered(pointsRow(1, { early, onTime, late }));
}

/** Index 2. */
function partRows(facts: StatementValues): readonly IndexRow[] {
  const early = numberIn(facts, 'partsEarly');
  const onTime = numberIn(facts, 'partsOnTime');
  const late = numberIn(facts, 'partsLate');
  if (early === null || onTime === null || late === null) return [];
  return answered(pointsRow(2, { early, onTime, late }));
}

/** "Ngắn hơn" 2, "bằng" 1, "dài hơn" 0. */
function pointsRow(
  index: 1 | 2,
  {
    early,
    onTime,
    late,
  }: { readonly early: number; readonly onTime: number; readonly late: number },
): IndexRow {
  return { index, by: 'system', points: 2 * early + onTime, answers: early + onTime + late };
}

/** Indices 5, 6, 8 and 9, each only where everything it needs was told. */
function agencyRows(facts: StatementValues): readonly IndexRow[] {
  const number = (field: Parameters<typeof numberIn>[1]): number | null => numberIn(facts, field);
  const rows: IndexRow[] = [];
  const add = (index: IndexNumber, by: Knower, points: IndexPoints): void =>
    void rows.push({ index, by, points, answers: 1 });
  const procedures = number('procedures');
  const [decidedThere, handledThere] = [number('decidedThere'), number('handledThere')];
  if (procedures !== null && decidedThere !== null && handledThere !== null)
    add(5, 'agency', oneStopPoints({ procedures, decidedThere, handledThere }));
  const [posted, electronic] = [flagIn(facts, 'posted'), flagIn(facts, 'electronic')];
  if (posted !== null && electronic !== null) add(6, 'agency', publicityPoints(posted, electronic));
  const [received, onTime] = [number('petitions'), number('petitionsOnTime')];
  const drawnOut = flagIn(facts, 'drawnOut');
  if (received !== null && onTime !== null && drawnOut !== null)
    add(8, 'agency', petitionPoints({ received, onTime, drawnOut }));
  const [proceduresOnline, dossiersOnline] = [number('proceduresOnline'), number('dossiersOnline')];
  const [dossiers, overdue] = [number('dossiers'), number('overdue')];
  if (
    procedures !== null &&
    proceduresOnline !== null &&
    dossiers !== null &&
    dossiersOnline !== null &&
    overdue !== null
  ) {
    const online = {
      proceduresOnline: { part: proceduresOnline, of: procedures },
      dossiersOnline: { part: dossiersOnline, of: dossiers },
      overdue,
    };
    add(9, 'system', onlinePoints(online));
  }
  return rows;
}

function answered(row: IndexRow): readonly IndexRow[] {
  return row.answers === 0 ? [] : [row];
}

function pointsOf(value: number | null): IndexPoints | null {
  return value === 0 || value === 1 || value === 2 ? value : null;
}
