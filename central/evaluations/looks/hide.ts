import type { Scale } from '../../../shared/domain/scale.ts';
import type { Period } from '../../../shared/evaluation/rule-set.ts';
import { ALL_ROWS } from '../../../shared/evaluation/suppression/shown-table.ts';
import type { Hidden } from '../../../shared/evaluation/suppression/suppress.ts';
import type { LookPiece } from '../../store/looks.ts';
import type { RatingCell } from '../../store/rating-cells.ts';
import { hiddenFigures } from '../hidden.ts';
import { linkedPlaces } from '../linked-places.ts';
import { countsByRow, isSame, lastCounts } from './counts.ts';
import { decide, joinHidden } from './decide.ts';
import { eachCut, type Look, type LookHidden } from './look.ts';

export interface LookTable {
  readonly scale: Scale;
  readonly period: Period;
  /** The period's ratings in that scale. */
  readonly cells: readonly RatingCell[];
}

/** Looks at the very same days. */
export function samePeriod({ period }: LookTable, before: readonly Look[]): readonly Look[] {
  return before.filter(({ from, to }) => from === period.from && to === period.to);
}

/** Whether earlier looks may tell more beside this one than each alone; nothing new is nothing to tell. */
export function needsPieces(table: LookTable, before: readonly Look[]): boolean {
  const last = samePeriod(table, before).at(-1);
  return before.length > 0 && !(last && isSame(table, last));
}

/**
 * What must be hidden of a table.
 * @param before looks that are connected with its period
 * @param pieces the ratings of all their days, where they are needed
 * @param mostCells beyond which what to hide is found the quick way
 */
export function hiddenNow(
  table: LookTable,
  before: readonly Look[],
  pieces: readonly LookPiece[],
  mostCells?: number,
): LookHidden {
  const alone = hiddenAlone(table);
  const same = samePeriod(table, before);
  const last = same.at(-1);
  if (needsPieces(table, before)) {
    const found = decide(pieces, table.period, before, table.scale, mostCells);
    const more = eachCut((cut) => Object.fromEntries(found[cut]));
    return closed(table, joined(alone, withoutKnown(table, more, same)));
  }
  return closed(table, last ? joined(alone, last.hidden) : alone);
}

/** What was shown of the very same period and is still the same may be shown again: it tells nothing new. */
function withoutKnown(table: LookTable, found: LookHidden, same: readonly Look[]): LookHidden {
  const now = countsByRow(table);
  return eachCut((cut) => {
    const isKnown = (row: string): boolean => {
      const last = lastCounts(same, cut, row);
      return last !== null && JSON.stringify(last.counts) === JSON.stringify(now[cut].get(row));
    };
    return Object.fromEntries(Object.entries(found[cut]).filter(([row]) => !isKnown(row)));
  });
}

function joined(a: LookHidden, b: LookHidden): LookHidden {
  return eachCut((cut) =>
    joinHidden(new Map(Object.entries(a[cut])), new Map(Object.entries(b[cut]))),
  );
}

/** What the period alone asks to hide. */
function hiddenAlone(table: LookTable): LookHidden {
  const fixed = hiddenFigures(table.cells, table.scale);
  const total = fixed.total === null ? [] : [[ALL_ROWS, fixed.total] as const];
  const rows = countsByRow(table);
  return eachCut((cut) => {
    const hidden = [...rows[cut].keys()].flatMap((row): readonly (readonly [string, Hidden])[] => {
      const why = fixed.of(cut, row);
      return why === null ? [] : [[row, why]];
    });
    return Object.fromEntries([...hidden, ...total]);
  });
}

/** What follows from what is hidden: the rest that is of no row, and the counters of clerks who are hidden. */
function closed({ cells }: LookTable, hidden: LookHidden): LookHidden {
  const rest = (cut: 'clerk' | 'procedure'): Readonly<Record<string, Hidden>> => {
    const isRest = cells.some((cell) => cell[cut] === null);
    const someHidden = Object.keys(hidden[cut]).length > 0;
    return isRest && someHidden ? { '': 'protects-another' } : {};
  };
  const clerk = { ...rest('clerk'), ...hidden.clerk };
  const theirs = linkedPlaces(cells)
    .filter(({ pairs }) => pairs.some((pair) => clerk[pair.clerk ?? ''] !== undefined))
    .flatMap(({ counters }) =>
      counters.map(({ counter }) => [counter, 'protects-another'] as const),
    );
  return {
    clerk,
    counter: { ...Object.fromEntries(theirs), ...hidden.counter },
    procedure: { ...rest('procedure'), ...hidden.procedure },
    field: hidden.field,
  };
}
