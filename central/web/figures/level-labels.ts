import { SCALES } from '../../../shared/domain/scale.ts';
import type { ScaleFigures } from '../../../shared/contract/evaluations.ts';
import type { Words } from '../i18n/words.tsx';
import type { LineTable } from './line.ts';

/** Heads of the level columns, worst first; numbered where the scale is not one of ours. */
export function levelLabels(scaleId: string, levels: number, words: Words): readonly string[] {
  const scale = SCALES.find(({ id }) => id === scaleId);
  if (scale) return scale.levels.map(({ label }) => words.local(label));
  return Array.from({ length: levels }, (_, index) =>
    words.t('figures.level', { level: index + 1 }),
  );
}

/** Every scale that anybody was rated in, the unit's present one first: each gets tables of its own. */
export function scalesOf(table: LineTable): readonly string[] {
  return [...new Set(allFigures(table).map(({ satisfaction }) => satisfaction.scale))];
}

/** How many levels a scale has, as far as the figures tell. */
export function levelCount(scaleId: string, table: LineTable): number {
  const known = SCALES.find(({ id }) => id === scaleId);
  if (known) return known.levels.length;
  return Math.max(0, ...allFigures(table).map((one) => countsIn(one, scaleId)));
}

function allFigures({ lines, total }: LineTable): readonly ScaleFigures[] {
  return [...(total?.figures ?? []), ...lines.flatMap(({ figures }) => figures)];
}

function countsIn({ satisfaction }: ScaleFigures, scaleId: string): number {
  if (satisfaction.scale !== scaleId || satisfaction.standing === 'too-few') return 0;
  return satisfaction.counts.length;
}
