/** Ratings of one clerk (null: of somebody else) at one counter. */
export interface Placed {
  readonly clerk: string | null;
  readonly counter: string;
}

/** Counters that clerks link by having been at several of them. */
export interface LinkedPlaces<Cell extends Placed> {
  readonly counters: readonly { readonly counter: string; readonly cells: readonly Cell[] }[];
  /** Each clerk at each of the counters. */
  readonly pairs: readonly { readonly clerk: string | null; readonly cells: readonly Cell[] }[];
}

export function linkedPlaces<Cell extends Placed>(
  cells: readonly Cell[],
): readonly LinkedPlaces<Cell>[] {
  let groups: (readonly Cell[])[] = [];
  for (const same of Map.groupBy(cells, ({ counter }) => counter).values()) {
    const clerks = new Set(same.map(({ clerk }) => clerk));
    const linked = groups.filter((group) => group.some(({ clerk }) => clerks.has(clerk)));
    groups = [...groups.filter((group) => !linked.includes(group)), [...linked, same].flat()];
  }
  return groups.map((group) => ({
    counters: [...Map.groupBy(group, ({ counter }) => counter)].map(([counter, inside]) => ({
      counter,
      cells: inside,
    })),
    pairs: [...Map.groupBy(group, ({ clerk, counter }) => JSON.stringify([clerk, counter]))].map(
      ([, inside]) => ({ clerk: inside[0]?.clerk ?? null, cells: inside }),
    ),
  }));
}
