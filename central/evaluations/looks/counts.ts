import type { Scale } from '../../../shared/domain/scale.ts';
import { ALL_ROWS } from '../../../shared/evaluation/suppression/shown-table.ts';
import type { RatingCell } from '../../store/rating-cells.ts';
import {
  eachCut,
  LOOK_CUTS,
  type EachCut,
  type Look,
  type LookCut,
  type LookHidden,
  type LookShown,
} from './look.ts';

/** Counts by level from 1, and when they were shown. */
export interface LastCounts {
  readonly at: Date;
  readonly counts: readonly number[];
}

interface Counted {
  readonly cells: readonly RatingCell[];
  readonly scale: Scale;
}

/** Every row of every cut with ratings, and the total; '' is what is of no row. */
export function countsByRow({
  cells,
  scale,
}: Counted): EachCut<ReadonlyMap<string, readonly number[]>> {
  const countsOf = (own: readonly RatingCell[]): readonly number[] =>
    scale.levels.map(({ level }) =>
      own.reduce((sum, cell) => sum + (cell.level === level ? cell.n : 0), 0),
    );
  return eachCut((cut) => {
    const rows = [...Map.groupBy(cells, (cell) => cell[cut] ?? '')];
    const named = rows.filter(([row]) => row !== '' || cut !== 'field');
    const total = cells.length === 0 ? [] : [[ALL_ROWS, cells] as const];
    return new Map([...named, ...total].map(([row, own]) => [row, countsOf(own)] as const));
  });
}

export function shownRows(counted: Counted, hidden: LookHidden): LookShown {
  const rows = countsByRow(counted);
  return eachCut((cut) =>
    Object.fromEntries([...rows[cut]].filter(([row]) => hidden[cut][row] === undefined)),
  );
}

export function lastCounts(same: readonly Look[], cut: LookCut, row: string): LastCounts | null {
  const last = same.findLast((look) => look.shown[cut][row] !== undefined);
  const counts = last?.shown[cut][row];
  return last === undefined || counts === undefined ? null : { at: last.at, counts };
}

/** Whether any line shows what no look at the same period has shown. */
export function isNews(shown: LookShown, same: readonly Look[]): boolean {
  return LOOK_CUTS.some((cut) =>
    Object.entries(shown[cut]).some(
      ([row, counts]) =>
        JSON.stringify(lastCounts(same, cut, row)?.counts) !== JSON.stringify(counts),
    ),
  );
}

/** Whether a look showed its total and nothing that it showed is other now. */
export function isSame(counted: Counted, { shown }: Look): boolean {
  const now = countsByRow(counted);
  if (shown.clerk[ALL_ROWS] === undefined) return false;
  return LOOK_CUTS.every((cut) =>
    Object.entries(shown[cut]).every(
      ([row, counts]) => JSON.stringify(now[cut].get(row)) === JSON.stringify(counts),
    ),
  );
}
