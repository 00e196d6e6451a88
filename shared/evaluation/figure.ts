import type { AgencyPoints, StaffPoints } from './nine-index/points.ts';
import type { OfficialRatio } from './qd766/ratio.ts';
import type { FigureName } from './rule-set.ts';
import type { Satisfaction } from './satisfaction.ts';
import type { SurveyIndex } from './sipas/survey-index.ts';

/**
 * Any of the four figures, told apart by `figure`. They measure different things on different scales: nothing here
 * or elsewhere adds, averages or compares two of different names.
 */
export type Figure = Satisfaction | AgencyPoints | StaffPoints | OfficialRatio | SurveyIndex;

/** Key of the name that a figure is shown under; one per figure, so that no two can share a name. */
export function figureNameKey({ figure }: Pick<Figure, 'figure'>): `figure.${FigureName}` {
  return `figure.${figure}`;
}
