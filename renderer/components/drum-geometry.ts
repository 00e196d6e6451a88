const RAYS = 14;
const RAY_OUTER = 34;
const RAY_INNER = 13;
const TICKS = 56;

/** Radii of the drum's rings in a picture of 100 × 100; the teeth stand between the first two. */
export const RING_RADII = [40, 44, 48] as const;

function point(radius: number, turn: number): string {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  const x = 50 + radius * Math.cos(angle);
  const y = 50 + radius * Math.sin(angle);
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}

function star(): string {
  const corners = Array.from({ length: RAYS * 2 }, (_, index) =>
    point(index % 2 === 0 ? RAY_OUTER : RAY_INNER, index / (RAYS * 2)),
  );
  return `M ${corners.join(' L ')} Z`;
}

function teeth(): string {
  const [inner, outer] = RING_RADII;
  return Array.from(
    { length: TICKS },
    (_, index) => `M ${point(inner, index / TICKS)} L ${point(outer, index / TICKS)}`,
  ).join(' ');
}

export const STAR_PATH = star();
export const TEETH_PATH = teeth();
