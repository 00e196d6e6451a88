import type { FunnelCurvePoint, FunnelPoint } from './funnel-data.ts';

/** The picture's size and the room around the plot, in its own units. */
export const FRAME = { width: 760, height: 380, left: 64, right: 24, top: 16, bottom: 52 } as const;

const STEP = 0.1;

export interface FunnelScales {
  readonly x: (n: number) => number;
  readonly y: (share: number) => number;
  readonly ticksX: readonly number[];
  readonly ticksY: readonly number[];
}

/** From the fewest ratings that are compared to the most there are, and from the lowest limit or point up to 100 %. */
export function scalesFor(
  points: readonly FunnelPoint[],
  curve: readonly FunnelCurvePoint[],
): FunnelScales {
  const first = curve[0]?.n ?? 0;
  const last = curve.at(-1)?.n ?? 1;
  const lowest = Math.min(
    ...points.map(({ share }) => share),
    ...curve.map(({ limits }) => limits.alarm.lower),
  );
  const floor = Math.max(0, Math.floor(lowest / STEP) * STEP);
  const [wide, high] = [
    FRAME.width - FRAME.left - FRAME.right,
    FRAME.height - FRAME.top - FRAME.bottom,
  ];
  const count = Math.round((1 - floor) / STEP);
  return {
    x: (n) => FRAME.left + ((n - first) / Math.max(1, last - first)) * wide,
    y: (share) => FRAME.top + ((1 - share) / (1 - floor)) * high,
    ticksX: roundTicks(first, last),
    ticksY: Array.from({ length: count + 1 }, (_, step) => floor + step * STEP),
  };
}

function roundTicks(from: number, to: number): readonly number[] {
  const rough = Math.max(1, (to - from) / 5);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  const start = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - start) / step) + 1 }, (_, at) => start + at * step);
}
