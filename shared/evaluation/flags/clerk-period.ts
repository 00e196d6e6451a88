import type { DossierFact, Evidence, RatingFact } from './evidence.ts';

/** One clerk's part of the evidence; ratings in order of time. `dossiers` is null where none were imported. */
export interface ClerkPeriod {
  readonly clerk: string;
  readonly ratings: readonly RatingFact[];
  readonly dossiers: readonly DossierFact[] | null;
}

export function clerkPeriods({ ratings, dossiers }: Evidence): readonly ClerkPeriod[] {
  const ratingsOf = Map.groupBy(
    ratings.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    ({ clerk }) => clerk,
  );
  const dossiersOf = dossiers === 'not-known' ? null : Map.groupBy(dossiers, ({ clerk }) => clerk);
  const clerks = [...new Set([...ratingsOf.keys(), ...(dossiersOf?.keys() ?? [])])].toSorted();
  return clerks.map((clerk) => ({
    clerk,
    ratings: ratingsOf.get(clerk) ?? [],
    dossiers: dossiersOf === null ? null : (dossiersOf.get(clerk) ?? []),
  }));
}

export function topOf(ratings: readonly RatingFact[]): number {
  return ratings.filter(({ top }) => top).length;
}
