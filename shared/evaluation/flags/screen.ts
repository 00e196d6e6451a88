import { burst } from './burst.ts';
import { codesInOrder } from './codes-in-order.ts';
import { dossierRatedTwice } from './dossier-rated-twice.ts';
import type { Evidence } from './evidence.ts';
import type { Flag, FlagLimits, FlagRule } from './flag.ts';
import { identicalComments } from './identical-comments.ts';
import { manyImpossible } from './many-impossible.ts';
import { moreRatingsThanDossiers } from './more-ratings-than-dossiers.ts';
import { offInShift } from './off-in-shift.ts';
import { onLeave } from './on-leave.ts';
import { onlyEasy } from './only-easy.ts';
import { otherClerksDossier } from './other-clerks-dossier.ts';
import { outsideHours } from './outside-hours.ts';
import { overdueUnrated } from './overdue-unrated.ts';
import { highResponse, lowResponse } from './response.ts';
import { tooQuick } from './too-quick.ts';
import { withoutCode } from './without-code.ts';

export const FLAG_RULES: readonly FlagRule[] = [
  moreRatingsThanDossiers,
  dossierRatedTwice,
  outsideHours,
  onLeave,
  otherClerksDossier,
  tooQuick,
  codesInOrder,
  burst,
  highResponse,
  lowResponse,
  withoutCode,
  onlyEasy,
  overdueUnrated,
  offInShift,
  manyImpossible,
  identicalComments,
];

/** How often all statistical signals together may speak up against an honest clerk in one period. */
const HONEST_CLERK_CHANCE = 0.01;

/** Bonferroni: the family's chance shared among the rules, so that many tests don't make one innocent suspect. */
export const FLAG_LIMITS: FlagLimits = {
  signalChance:
    HONEST_CLERK_CHANCE / FLAG_RULES.filter(({ severity }) => severity === 'signal').length,
};

/** All findings of one unit and period, in the order of the rules. The same evidence gives the same flags. */
export function screen(evidence: Evidence, rules = FLAG_RULES): readonly Flag[] {
  return rules.flatMap((rule) => rule.find(evidence, FLAG_LIMITS));
}
