import type { Level } from '../../shared/domain/scale.ts';

/**
 * The expression of each level, from −1 (sad) to 1 (happy), in the scale's order. It follows what the words say, not
 * the position: the middle of "không hài lòng, hài lòng, rất hài lòng" is satisfied, so it smiles.
 * Satisfied levels divide (0, 1] evenly; the others go from −1 to 0, and a single one is −0.5, plain dissatisfaction.
 */
export function moodsOf(levels: readonly Level[]): readonly number[] {
  const others = levels.filter(({ satisfied }) => !satisfied).length;
  const satisfied = levels.length - others;
  return levels.map((level, index) => {
    if (level.satisfied) return (index - others + 1) / satisfied;
    if (others === 1) return -0.5;
    return others === 2 ? -1 + index * 0.5 : -1 + index / (others - 1);
  });
}
