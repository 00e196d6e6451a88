import { MINIMUM } from '../../../shared/evaluation/satisfaction.ts';
import { lookedAt } from '../../../shared/evaluation/suppression/looked.ts';
import type { HiddenRows, ShownTable } from '../../../shared/evaluation/suppression/shown-table.ts';
import type { LookPiece } from '../../store/looks.ts';
import { linkedPlaces } from '../linked-places.ts';
import { regionOf } from './pieces.ts';

/**
 * Counters cut the same ratings as clerks do. Those that clerks link are hidden together: as soon as one of the clerks
 * is hidden, or one clerk's few ratings at one of several could be got by subtraction.
 */
export function hiddenCounters(
  pieces: readonly LookPiece[],
  own: ReadonlySet<string>,
  before: readonly ShownTable[],
  clerks: HiddenRows,
): HiddenRows {
  const hidden = linkedPlaces(pieces).flatMap(({ counters, pairs }) => {
    const inTime = pairs.flatMap(({ cells }, at) =>
      cells.map((piece) => ({ row: String(at), region: regionOf(piece), counts: [piece.n] })),
    );
    const { cells } = lookedAt(inTime, own, before, new Map());
    const someFew = pairs.length > 1 && cells.some(({ counts: [n = 0] }) => n < MINIMUM.shown);
    const someHidden = pairs.some(({ clerk }) => clerks.has(clerk ?? ''));
    return someFew || someHidden ? counters.map(({ counter }) => counter) : [];
  });
  return new Map(hidden.map((counter) => [counter, 'protects-another']));
}
