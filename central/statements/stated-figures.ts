import type { PointsView, StatedFigures } from '../../shared/contract/stated-figures.ts';
import type { AgencyPoints, StaffPoints } from '../../shared/evaluation/nine-index/points.ts';
import { surveySampleSize } from '../../shared/evaluation/sipas/sample-size.ts';
import { ALL_UNITS } from '../accounts/scope.ts';
import type { CentralParts } from '../parts.ts';
import { agencyOf, nineIndexRules, staffOf } from '../reports/model/nine-index.ts';
import { officialOf } from '../reports/model/official-section.ts';
import { surveyOf } from '../reports/model/survey-section.ts';
import type { ReportSnapshot } from '../reports/snapshot.ts';
import { takeSnapshot } from '../reports/take-snapshot.ts';

/** The same figures as an overview made now would print; null when there is no such unit or period. */
export async function statedFigures(
  parts: Pick<CentralParts, 'db' | 'now'>,
  unit: string,
  period: string,
): Promise<StatedFigures | null> {
  const request = { unit, form: 'overview', period, locale: 'vi' } as const;
  const taken = await takeSnapshot(parts, request, ALL_UNITS);
  if (taken === null) return null;
  const { snapshot } = taken;
  return {
    unit,
    period,
    nineIndex: nineIndexIn(snapshot, unit),
    official: officialOf(snapshot, unit),
    survey: surveyIn(snapshot),
  };
}

function nineIndexIn(snapshot: ReportSnapshot, unit: string): StatedFigures['nineIndex'] {
  const rules = nineIndexRules(snapshot);
  const agency = agencyOf(snapshot, unit);
  if (rules === null || agency === null || snapshot.indices === null) return null;
  const clerks = snapshot.names.flatMap(({ cut, id, name }) => {
    const points = cut === 'clerk' ? staffOf(snapshot, unit, id) : null;
    return points === null ? [] : [{ clerk: { id, name: name.vi }, points: viewOf(points) }];
  });
  const law = rules.basis.unverified ? null : rules.basis.law;
  return { ruleSet: rules.id, law, agency: viewOf(agency), clerks };
}

function viewOf<Points extends AgencyPoints | StaffPoints>(
  points: Points,
): PointsView<NonNullable<Points['grade']>['grade']> {
  const { indices, total, grade } = points;
  return {
    indices: [...indices].map(([index, its]) => ({ index, points: its })),
    total,
    grade: grade && { grade: grade.grade, unverified: grade.unverified },
  };
}

function surveyIn(snapshot: ReportSnapshot): StatedFigures['survey'] {
  const index = surveyOf(snapshot);
  const { survey } = snapshot;
  if (index === null || !survey) return null;
  const { forms, population } = survey;
  return {
    ruleSet: index.ruleSet,
    unverified: index.unverified,
    forms,
    population,
    sampleNeeded: population === null ? null : surveySampleSize(population),
    factors: [...index.factors].map(([factor, share]) => ({ factor, share })),
    overall: index.overall,
  };
}
