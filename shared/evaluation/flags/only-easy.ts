import { binomialTails } from '../statistics/binomial.ts';
import { clerkPeriods, type ClerkPeriod } from './clerk-period.ts';
import type { DossierFact } from './evidence.ts';
import { clerkFlag, type FlagRule } from './flag.ts';
import { shareWithOdds } from './odds.ts';

/** Who waits beside the counter for a stamp rates more readily than who comes back a month later. */
const HONEST_EASY_ODDS = 2;

/** Ratings of dossiers, and how many of each were of easy procedures. */
interface Mix {
  readonly rated: number;
  readonly ratedEasy: number;
  readonly served: number;
  readonly servedEasy: number;
}

/** The rated dossiers are of easy procedures far more often than the clerk's dossiers are, colleagues' habit allowed for. */
export const onlyEasy: FlagRule = {
  id: 'only-easy',
  version: 1,
  severity: 'signal',
  find: (evidence, { signalChance }) => {
    const mixes = clerkPeriods(evidence).map((period) => ({
      clerk: period.clerk,
      mix: mixOf(period, evidence.easyProcedures),
    }));
    return mixes.flatMap(({ clerk, mix }) => {
      if (mix.rated === 0 || mix.servedEasy === mix.served) return [];
      const others = mixes.filter((one) => one.clerk !== clerk).map((one) => one.mix);
      const expected = shareWithOdds(mix.servedEasy, mix.served, easyOdds(others));
      const chance = binomialTails(mix.ratedEasy, mix.rated, expected).atLeast;
      if (chance >= signalChance) return [];
      return [clerkFlag(onlyEasy, evidence, clerk, { ratings: [], chance, data: { ...mix } })];
    });
  },
};

function mixOf({ ratings, dossiers }: ClerkPeriod, easy: ReadonlySet<string>): Mix {
  const served = dossiers ?? [];
  const rated = new Set(ratings.map(({ dossier }) => dossier));
  const ratedDossiers = served.filter(({ hash }) => rated.has(hash));
  const easyOf = (some: readonly DossierFact[]): number =>
    some.filter(({ procedure }) => easy.has(procedure)).length;
  return {
    rated: ratedDossiers.length,
    ratedEasy: easyOf(ratedDossiers),
    served: served.length,
    servedEasy: easyOf(served),
  };
}

/** How much likelier an easy dossier is rated with the colleagues, and as much again. */
function easyOdds(others: readonly Mix[]): number {
  const sum = (count: (mix: Mix) => number): number =>
    others.reduce((total, mix) => total + count(mix), 0);
  const [rated, ratedEasy] = [sum((mix) => mix.rated), sum((mix) => mix.ratedEasy)];
  const [served, servedEasy] = [sum((mix) => mix.served), sum((mix) => mix.servedEasy)];
  const ratio =
    ((ratedEasy + 1) / (rated - ratedEasy + 1)) * ((served - servedEasy + 1) / (servedEasy + 1));
  return HONEST_EASY_ODDS * Math.max(1, ratio);
}
