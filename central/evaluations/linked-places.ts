import type { RatingCell } from '../store/rating-cells.ts';

/** Counters that clerks link by having been at several of them. */
export interface LinkedPlaces {
  readonly counters: readonly { readonly counter: string; readonly cells: readonly RatingCell[] }[];
  /** Each clerk at each of the counters. */
  readonly pairs: readonly { readonly clerk: string; readonly cells: readonly RatingCell[] }[];
}

export function linkedPlaces(cells: readonly RatingCell[]): readonly LinkedPlaces[] {
  let groups: (readonly RatingCell[])[] = [];
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
      ([, inside]) => ({ clerk: inside[0]?.clerk ?? '', cells: inside }),
    ),
  }));
}
