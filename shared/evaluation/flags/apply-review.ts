import type { Flag } from './flag.ts';

/** A named person's decision on one flag. The last one of a flag holds; all are kept. */
export interface Review {
  readonly flag: string;
  readonly decision: 'exclude' | 'keep';
  readonly by: string;
  readonly reason: string;
  readonly at: number;
}

export type Reviewed =
  | {
      readonly ok: true;
      /** The ratings that a reviewer took out of the figure "after review"; the figure of all keeps them. */
      readonly excluded: ReadonlySet<string>;
      /** Flags without a decision yet. */
      readonly open: readonly Flag[];
    }
  | {
      readonly ok: false;
      readonly problem: 'unknown-flag' | 'reviewer-missing' | 'reason-missing' | 'own-case';
      readonly flag: string;
    };

/**
 * What the reviews leave out. Nothing is left out by a flag alone, nor by a review without a name and a reason,
 * nor by the flagged clerk.
 */
export function applyReview(flags: readonly Flag[], reviews: readonly Review[]): Reviewed {
  const byId = new Map(flags.map((flag) => [flag.id, flag]));
  const decided = new Map<string, Review>();
  for (const review of reviews.toSorted((a, b) => a.at - b.at)) {
    const flag = byId.get(review.flag);
    const problem = problemOf(review, flag);
    if (problem) return { ok: false, problem, flag: review.flag };
    decided.set(review.flag, review);
  }
  const excluded = flags.filter(({ id }) => decided.get(id)?.decision === 'exclude');
  return {
    ok: true,
    excluded: new Set(excluded.flatMap(({ ratings }) => ratings)),
    open: flags.filter(({ id }) => !decided.has(id)),
  };
}

function problemOf({ by, reason }: Review, flag: Flag | undefined) {
  if (!flag) return 'unknown-flag';
  if (by.trim() === '') return 'reviewer-missing';
  if (by === flag.clerk) return 'own-case';
  return reason.trim() === '' ? 'reason-missing' : null;
}

/** Both figures that always stand side by side. */
export interface BothFigures<F> {
  readonly all: F;
  readonly afterReview: F;
}

/** Computes a figure twice: from all ratings, and from those that no reviewer excluded. */
export function bothFigures<R extends { readonly id: string }, F>(
  ratings: readonly R[],
  excluded: ReadonlySet<string>,
  figureOf: (ratings: readonly R[]) => F,
): BothFigures<F> {
  return {
    all: figureOf(ratings),
    afterReview: figureOf(ratings.filter(({ id }) => !excluded.has(id))),
  };
}
