/**
 * A share whose odds are `ratio` times those of part/whole. One answer is added on each side (Laplace), so that a small
 * or uniform reference never makes anything impossible. Stays inside (0, 1).
 */
export function shareWithOdds(part: number, whole: number, ratio: number): number {
  const odds = ((part + 1) / (whole - part + 1)) * ratio;
  return odds / (1 + odds);
}
