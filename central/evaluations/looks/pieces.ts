import type { Scale } from '../../../shared/domain/scale.ts';
import type { Piece } from '../../../shared/evaluation/suppression/shown-table.ts';
import type { LookPiece } from '../../store/looks.ts';

/** The same ratings by the rows of one cut. */
export function piecesOf(
  pieces: readonly LookPiece[],
  rowOf: (piece: LookPiece) => string,
  { levels }: Pick<Scale, 'levels'>,
): readonly Piece[] {
  const groups = Map.groupBy(pieces, (piece) =>
    JSON.stringify([rowOf(piece), piece.stretch, piece.slice]),
  );
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const counts = levels.map(({ level }) =>
      same.reduce((sum, piece) => sum + (piece.level === level ? piece.n : 0), 0),
    );
    return [{ row: rowOf(first), region: regionOf(first), counts }];
  });
}

/** A stretch of days with the arrivals between two looks. */
export function regionOf({ stretch, slice }: Pick<LookPiece, 'stretch' | 'slice'>): string {
  return `${stretch}/${slice}`;
}
