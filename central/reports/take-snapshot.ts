import type { ReportForm, ReportRequest } from '../../shared/contract/reports.ts';
import type { UnitScope } from '../accounts/scope.ts';
import type { CentralParts } from '../parts.ts';
import { readLogHeads } from '../store/log-heads.ts';
import { readDemoMark } from '../store/demo-mark.ts';
import { readReportCounts } from '../store/report-counts.ts';
import { reportedPeriods } from '../store/report-list.ts';
import { readNeighbours, readReportUnit } from '../store/report-units.ts';
import { readIndices, readOfficial, readSurvey } from '../statements/read-stated.ts';
import { readScales } from '../store/scales.ts';
import { instantsOf } from '../evaluations/instants.ts';
import { readWordings } from '../store/wordings.ts';
import { procedureAnswers } from '../store/procedure-answers.ts';
import { ratingCells, type RatingCell } from '../store/rating-cells.ts';
import { cutsOf, isProvincial, ruleSetsOf, UNIT_FORMS } from './forms.ts';
import type { ReportLook } from './hidden-in.ts';
import { connectedTo, parsePeriod, type ReportPeriod } from './period.ts';
import { readDossiers } from './read-dossiers.ts';
import { readNames } from './read-names.ts';
import { looksOf, withAnswers } from './report-looks.ts';
import type { Cut, ReportSnapshot } from './snapshot.ts';

export interface TakenSnapshot {
  readonly snapshot: ReportSnapshot;
  readonly period: ReportPeriod;
  /** What its figures are of, for whoever decides what may be shown. */
  readonly looks: readonly ReportLook[];
}

/** The data of a report as they are now; null when there is no such unit or period. */
export async function takeSnapshot(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  { unit: unitId, form, period: text, locale }: ReportRequest,
  scope: UnitScope,
): Promise<TakenSnapshot | null> {
  const unit = await readReportUnit(db.read, unitId);
  const period = parsePeriod(text);
  if (unit === null || period === null) return null;
  const takenAt = new Date(now());
  const units = isProvincial(form) ? await readNeighbours(db.read, unit, scope) : [unit];
  const unitIds = units.map(({ id }) => id);
  const cuts = cutsOf(form);
  const earlier = UNIT_FORMS.includes(form)
    ? connected(await reportedPeriods(db.read, unitId, UNIT_FORMS), period)
    : [];
  const days = spanOf([...earlier, period]);
  const counts = await Promise.all(
    cuts.map((cut) => readReportCounts(db.read, unitIds, cut, days)),
  );
  const scales = await readScales(db.read);
  const answers = cuts.includes('procedure') ? await procedureAnswers(db.read, unitId, period) : [];
  const looks = looksOf(form, unitIds, await cellsFor({ db }, cuts, unitIds, period), answers);
  const snapshot: ReportSnapshot = {
    version: 1,
    form,
    locale,
    period: period.text,
    takenAt: takenAt.toISOString(),
    unit: unitId,
    units,
    scales: [...scales.values()].toSorted((a, b) => b.levels.length - a.levels.length),
    ruleSets: ruleSetsOf(form, period),
    names: await readNames({ db }, unitId, form),
    counts: withAnswers(counts.flat(), unitId, answers, period),
    earlier: earlier.map((one) => one.text),
    dossiers: form === 'overview' ? await readDossiers({ db }, unitIds, period, takenAt) : null,
    ...(await readStated({ db, now }, unitId, form, unitIds, period)),
    wordings: await wordingsOf({ db }, unitId, period),
    ...(await headsOf({ db }, unitIds)),
    ...((await readDemoMark(db.read)) === null ? {} : { demo: true as const }),
  };
  return { snapshot, period, looks };
}

async function cellsFor(
  { db }: Pick<CentralParts, 'db'>,
  cuts: readonly Cut[],
  unitIds: readonly string[],
  period: ReportPeriod,
): Promise<readonly RatingCell[]> {
  return cuts.length === 0 ? [] : await ratingCells(db.read, unitIds, period);
}

async function headsOf(
  { db }: Pick<CentralParts, 'db'>,
  unitIds: readonly string[],
): Promise<Pick<ReportSnapshot, 'heads'>> {
  const heads = await readLogHeads(db.read, unitIds);
  return heads.length === 0 ? {} : { heads };
}

async function wordingsOf(
  { db }: Pick<CentralParts, 'db'>,
  unit: string,
  period: ReportPeriod,
): Promise<NonNullable<ReportSnapshot['wordings']>> {
  const used = await readWordings(db.read, unit, instantsOf(period));
  return used.map(({ scale, questionnaire }) => ({ scale, questionnaire }));
}

/** What belongs to the form and comes from elsewhere than kiosks. */
async function readStated(
  parts: Pick<CentralParts, 'db' | 'now'>,
  unit: string,
  form: ReportForm,
  unitIds: readonly string[],
  period: ReportPeriod,
): Promise<Pick<ReportSnapshot, 'indices' | 'official' | 'survey'>> {
  switch (form) {
    case 'overview':
      return {
        indices: await readIndices(parts, unitIds, period),
        official: await readOfficial(parts, unitIds, period),
        survey: await readSurvey(parts, unit, period),
      };
    case 'form-01':
    case 'form-02':
    case 'form-03':
      return { indices: await readIndices(parts, unitIds, period), official: null };
    case 'clerks':
    case 'counters':
    case 'procedures':
    case 'procedures-review':
    case 'units':
    case 'units-comparison':
      return { indices: null, official: null };
  }
}

function connected(texts: readonly string[], own: ReportPeriod): readonly ReportPeriod[] {
  const all = texts.flatMap((text) => parsePeriod(text) ?? []);
  return connectedTo(
    own,
    all.filter(({ text }) => text !== own.text),
  );
}

function spanOf(periods: readonly ReportPeriod[]): { readonly from: string; readonly to: string } {
  const [from = ''] = periods.map((one) => one.from).toSorted();
  const to =
    periods
      .map((one) => one.to)
      .toSorted()
      .at(-1) ?? '';
  return { from, to };
}
