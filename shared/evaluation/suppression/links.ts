/** How strongly each end is linked with each other; the same in both directions. */
export type Links = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Link {
  readonly from: string;
  readonly to: string;
  /** Above 0. */
  readonly weight: number;
}

export function linked(links: readonly Link[]): Links {
  const all = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, weight: number): void => {
    const ends = all.get(from) ?? new Map<string, number>();
    ends.set(to, (ends.get(to) ?? 0) + weight);
    all.set(from, ends);
  };
  for (const { from, to, weight } of links) {
    add(from, to, weight);
    add(to, from, weight);
  }
  return all;
}

/** Every end that can be reached from this one, itself among them. */
export function componentOf(links: Links, start: string): ReadonlySet<string> {
  return new Set(reached(links, start).keys());
}

/**
 * The side of `from` where cutting less than `enough` sets it apart from `to`, null where it takes as much (the greatest
 * flow between two ends is the least cut: Ford and Fulkerson 1956, by shortest ways as Edmonds and Karp 1972).
 */
export function weakSide(
  links: Links,
  from: string,
  to: string,
  enough: number,
): ReadonlySet<string> | null {
  const left = new Map([...links].map(([end, others]) => [end, new Map(others)]));
  let flow = 0;
  for (;;) {
    const ways = reached(left, from);
    const way = wayBack(ways, to);
    if (way.length === 0) return new Set(ways.keys());
    const most = Math.min(...way.map(([a, b]) => left.get(a)?.get(b) ?? 0));
    for (const [a, b] of way) {
      left.get(a)?.set(b, (left.get(a)?.get(b) ?? 0) - most);
      left.get(b)?.set(a, (left.get(b)?.get(a) ?? 0) + most);
    }
    flow += most;
    if (flow >= enough) return null;
  }
}

/** Each end that can be reached and the one before it, by the fewest links. */
function reached(links: Links, start: string): ReadonlyMap<string, string | null> {
  const before = new Map<string, string | null>([[start, null]]);
  for (const end of before.keys())
    for (const [other, weight] of links.get(end) ?? [])
      if (weight > 0 && !before.has(other)) before.set(other, end);
  return before;
}

function wayBack(
  before: ReadonlyMap<string, string | null>,
  to: string,
): readonly (readonly [string, string])[] {
  const way: [string, string][] = [];
  let end = to;
  for (;;) {
    const earlier = before.get(end) ?? null;
    if (earlier === null) return way;
    way.push([earlier, end]);
    end = earlier;
  }
}
