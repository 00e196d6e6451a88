/** A count that may be missing, which is not the same as none. */
export type Count = number | 'not-known';

/** What stands beside every percentage: how much of the work the ratings speak for. */
export interface Coverage {
  /** Dossiers received in the period, once the office has imported them. */
  readonly dossiersServed: Count;
  readonly ratings: number;
  /** Screens opened for a citizen where nobody tapped; a kiosk that always shows its faces can't know. */
  readonly openedNotTapped: Count;
  /** Ratings without a dossier code. */
  readonly withoutCode: number;
}

export type ResponseRate =
  | {
      readonly state: 'known';
      readonly ratings: number;
      readonly of: number;
      readonly share: number;
    }
  | { readonly state: 'not-known' }
  /** Nothing was served, so there is no rate; with ratings all the same it is the next state. */
  | { readonly state: 'none-served' }
  /** More ratings than dossiers: said, never cut off at 100 %. */
  | { readonly state: 'more-than-served'; readonly ratings: number; readonly of: number };

export function responseRate({ dossiersServed: of, ratings }: Coverage): ResponseRate {
  if (of === 'not-known') return { state: 'not-known' };
  if (ratings > of) return { state: 'more-than-served', ratings, of };
  if (of === 0) return { state: 'none-served' };
  return { state: 'known', ratings, of, share: ratings / of };
}

/** Coverage of several together. One part that is not known makes the whole not known. */
export function totalCoverage(parts: readonly Coverage[]): Coverage {
  return {
    dossiersServed: total(parts.map(({ dossiersServed }) => dossiersServed)),
    ratings: parts.reduce((sum, { ratings }) => sum + ratings, 0),
    openedNotTapped: total(parts.map(({ openedNotTapped }) => openedNotTapped)),
    withoutCode: parts.reduce((sum, { withoutCode }) => sum + withoutCode, 0),
  };
}

function total(counts: readonly Count[]): Count {
  return counts.reduce<Count>(
    (sum, count) => (sum === 'not-known' || count === 'not-known' ? 'not-known' : sum + count),
    0,
  );
}
