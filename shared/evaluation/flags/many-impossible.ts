import { poissonAtLeast } from '../statistics/poisson.ts';
import { clerkPeriods } from './clerk-period.ts';
import { clerkFlag, type Flag, type FlagRule } from './flag.ts';
import { dossierRatedTwice } from './dossier-rated-twice.ts';
import { onLeave } from './on-leave.ts';
import { otherClerksDossier } from './other-clerks-dossier.ts';
import { outsideHours } from './outside-hours.ts';
import { tooQuick } from './too-quick.ts';

/** Children press, couples rate one dossier twice, receipts are mixed up: so many of a hundred ratings are nobody's guilt. */
const HONEST_ACCIDENTS = 0.02;

/** Single impossible ratings speak against themselves; so many of them speak against how they came about. */
export const manyImpossible: FlagRule = {
  id: 'many-impossible',
  version: 1,
  severity: 'signal',
  find: (evidence, limits) => {
    const single = [dossierRatedTwice, onLeave, otherClerksDossier, outsideHours, tooQuick];
    const flags = single.flatMap((rule) => rule.find(evidence, limits));
    return clerkPeriods(evidence).flatMap(({ clerk, ratings }) => {
      const impossible = ratingsOf(flags, clerk);
      const chance = poissonAtLeast(impossible.length, ratings.length * HONEST_ACCIDENTS);
      if (chance >= limits.signalChance) return [];
      return [
        clerkFlag(manyImpossible, evidence, clerk, {
          ratings: impossible,
          chance,
          data: { impossible: impossible.length, ratings: ratings.length },
        }),
      ];
    });
  },
};

function ratingsOf(flags: readonly Flag[], clerk: string): readonly string[] {
  return [...new Set(flags.filter((flag) => flag.clerk === clerk).flatMap((flag) => flag.ratings))];
}
