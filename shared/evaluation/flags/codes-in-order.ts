import { clerkPeriods } from './clerk-period.ts';
import type { DossierFact, RatingFact } from './evidence.ts';
import { clerkFlag, type FlagRule } from './flag.ts';

const SHORTEST_RUN = 4;
/** Citizens who rate when they hand in come in the order of their codes too, but no faster than they were received. */
const FASTER_THAN_RECEIVED = 4;

/** A rating whose dossier's code is known. */
interface Typed {
  readonly rating: RatingFact;
  readonly dossier: DossierFact;
}

/**
 * At least four codes of one day typed on one kiosk one after another in the order of their numbers, in less than a
 * quarter of the time in which the dossiers were received. Other clerks' numbers may lie between them.
 */
export const codesInOrder: FlagRule = {
  id: 'codes-in-order',
  version: 1,
  severity: 'impossible',
  find: (evidence) => {
    const { dossiers } = evidence;
    if (dossiers === 'not-known') return [];
    const byHash = new Map(dossiers.map((dossier) => [dossier.hash, dossier]));
    return clerkPeriods(evidence).flatMap(({ clerk, ratings }) => {
      const runs = runsOf(typedCodes(ratings, byHash)).filter(isTypedFromList);
      if (runs.length === 0) return [];
      return [
        clerkFlag(codesInOrder, evidence, clerk, {
          ratings: runs.flat().map(({ rating }) => rating.id),
          chance: null,
          data: { runs: runs.length, longest: Math.max(...runs.map(({ length }) => length)) },
        }),
      ];
    });
  },
};

function typedCodes(
  ratings: readonly RatingFact[],
  byHash: ReadonlyMap<string, DossierFact>,
): readonly (Typed | null)[] {
  return ratings.map((rating) => {
    const dossier = rating.dossier === null ? undefined : byHash.get(rating.dossier);
    return rating.opening === 'keypad' && dossier ? { rating, dossier } : null;
  });
}

/** Anything between two typed codes ends a run: an unknown code, a scan, a rating without a code. */
function runsOf(typed: readonly (Typed | null)[]): readonly (readonly Typed[])[] {
  const runs: Typed[][] = [];
  let run: Typed[] = [];
  for (const one of typed) {
    const last = run.at(-1);
    if (one && last && isNext(last, one)) run.push(one);
    else if (one) runs.push((run = [one]));
    else run = [];
  }
  return runs.filter(({ length }) => length >= SHORTEST_RUN);
}

function isNext(a: Typed, b: Typed): boolean {
  const [one, two] = [a.dossier.serial, b.dossier.serial];
  if (!one || !two || a.rating.counter !== b.rating.counter) return false;
  return one.day === two.day && one.number < two.number;
}

function isTypedFromList(run: readonly Typed[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return false;
  const typing = last.rating.at - first.rating.at;
  return typing * FASTER_THAN_RECEIVED < last.dossier.receivedAt - first.dossier.receivedAt;
}
