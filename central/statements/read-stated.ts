import { localDay } from '../../shared/domain/opening-hours.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';
import { SURVEY_FACTORS } from '../../shared/evaluation/sipas/rules.ts';
import { isCovered } from '../evaluations/covered.ts';
import type { CentralParts } from '../parts.ts';
import type { SnapshotIndex, SnapshotOfficial, SnapshotSurvey } from '../reports/snapshot.ts';
import { dossierCells } from '../store/dossier-counts.ts';
import { readCoverage } from '../store/dossier-imports.ts';
import { dossierTimes } from '../store/dossier-times.ts';
import { readSubjects } from '../store/evaluation-subjects.ts';
import { readSpecialDays } from '../store/special-days.ts';
import { readStatements, type StoredStatement } from '../store/statements.ts';
import { indexRows } from './index-rows.ts';
import { numberIn } from './statement.ts';

type Parts = Pick<CentralParts, 'db' | 'now'>;

/** Rows of the nine indices of each unit and its clerks; null where nothing at all is known. */
export async function readIndices(
  { db }: Pick<CentralParts, 'db'>,
  unitIds: readonly string[],
  period: Period,
): Promise<readonly SnapshotIndex[] | null> {
  const kinds = ['agency-facts', 'citizen-forms'] as const;
  const [stated, times] = await Promise.all([
    readStatements(db.read, unitIds, kinds, period),
    dossierTimes(db.read, unitIds, period),
  ]);
  const rows = unitIds.toSorted().flatMap((unit) => {
    const own = stated.filter((one) => one.unit === unit);
    const sources = {
      facts: own.filter((one) => one.kind === 'agency-facts' && isAbout(one, period)),
      forms: own.filter((one) => one.kind === 'citizen-forms'),
      times: times.filter((one) => one.unit === unit),
    };
    const named = [...sources.facts, ...sources.forms, ...sources.times];
    const clerks = new Set(named.flatMap(({ clerk }) => clerk ?? []));
    return [null, ...[...clerks].toSorted()].flatMap((clerk) =>
      indexRows(sources, clerk).map((row) => ({ unit, clerk, row })),
    );
  });
  return rows.length === 0 ? null : rows;
}

/** What the national portal counted for exactly this period; null where no unit has stated it. */
export async function readOfficial(
  { db }: Pick<CentralParts, 'db'>,
  unitIds: readonly string[],
  period: Period,
): Promise<readonly SnapshotOfficial[] | null> {
  const stated = await readStatements(db.read, unitIds, ['portal-counts'], period);
  const rows = stated.filter((one) => isAbout(one, period)).map(officialOf);
  return rows.length === 0 ? null : rows;
}

function officialOf({ unit, values }: StoredStatement): SnapshotOfficial {
  // An import takes a row only with all of them.
  const count = (field: Parameters<typeof numberIn>[1]): number => numberIn(values, field) ?? 0;
  return {
    unit,
    dossiers: count('dossiers'),
    overdue: count('overdue'),
    disliked: count('disliked'),
    petitions: count('petitions'),
    petitionsOnTime: count('petitionsOnTime'),
    petitionsSatisfied: count('petitionsSatisfied'),
  };
}

/** Survey forms filled on the period's days; null where there are none. */
export async function readSurvey(
  parts: Parts,
  unit: string,
  period: Period,
): Promise<SnapshotSurvey | null> {
  const { db } = parts;
  const forms = await readStatements(db.read, [unit], ['survey-forms'], period);
  if (forms.length === 0) return null;
  const factors = SURVEY_FACTORS.map((factor) => {
    const given = forms.map(({ values }) => numberIn(values, factor));
    const counts = [1, 2, 3, 4, 5].map((level) => given.filter((one) => one === level).length);
    return { factor, counts };
  });
  return {
    unit,
    forms: forms.length,
    population: await populationOf(parts, unit, period),
    factors,
  };
}

/** Dossiers received: from the lists where they are complete, otherwise as the office states; null when nobody knows. */
async function populationOf(parts: Parts, unit: string, period: Period): Promise<number | null> {
  const { db, now } = parts;
  const subjects = await readSubjects(db.read, unit);
  const at = now();
  const lists = await readCoverage(db.read, [unit]);
  const hours = subjects?.unit.openingHours ?? [];
  const special = await readSpecialDays(db.read);
  if (isCovered(period, lists, hours, localDay(at), special)) {
    const cells = await dossierCells(db.read, [unit], period, new Date(at));
    return cells.reduce((sum, { received }) => sum + received, 0);
  }
  const facts = await readStatements(db.read, [unit], ['agency-facts'], period);
  const own = facts.find((one) => one.clerk === null && isAbout(one, period));
  return own === undefined ? null : numberIn(own.values, 'dossiers');
}

function isAbout({ from, to }: Period, period: Period): boolean {
  return from === period.from && to === period.to;
}
