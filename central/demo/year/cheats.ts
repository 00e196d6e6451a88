import type { DossierFact, OffTime } from '../../../shared/evaluation/flags/evidence.ts';
import type { DemoRating } from './answer.ts';
import { isOffFor, type DemoMonth } from './month.ts';
import { spell } from './outages.ts';
import { between, type Random } from './random.ts';

/** Changes one clerk's honest month. `strength` in [0, 1] is a share; each cheat says of what. */
export type Cheat = (
  month: DemoMonth,
  clerk: string,
  strength: number,
  random: Random,
) => DemoMonth;

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
const BEST_LEVEL = 5;

/** Presses the best face without a code, two or three times in a row when nobody is there; strength: of the clerk's dossiers. */
export const selfVoting: Cheat = (month, clerk, strength, random) => {
  const extra = Math.round(dossiersOf(month, clerk).length * strength);
  const shifts = month.shifts.filter((shift) => shift.clerk === clerk);
  const added: DemoRating[] = [];
  while (shifts.length > 0 && added.length < extra) {
    const shift = shifts[Math.floor(random() * shifts.length)];
    if (!shift) break;
    let at = between(random, shift.from, shift.to - 5 * MINUTE_MS);
    for (let left = 1 + Math.floor(random() * 3); left > 0 && added.length < extra; left -= 1) {
      added.push({
        ...ownTap(clerk, shift.counter, at, random),
        id: `self/${clerk}/${added.length}`,
      });
      at += between(random, 12, 60) * SECOND_MS;
    }
  }
  return withRatings(month, [...month.ratings, ...added]);
};

/** Keeps those who would not give the best face from rating; strength: of those citizens. */
export const selectiveAsking: Cheat = (month, clerk, strength, random) =>
  withRatings(
    month,
    month.ratings.filter((one) => one.clerk !== clerk || one.top || random() >= strength),
  );

/** Has only same-day work rated; strength: of the other ratings that are kept from being given. */
export const easyAsking: Cheat = (month, clerk, strength, random) =>
  withRatings(
    month,
    month.ratings.filter(
      (one) =>
        one.clerk !== clerk ||
        month.easyProcedures.has(one.procedure ?? '') ||
        random() >= strength,
    ),
  );

/** Switches the kiosk off for one to three hours of a shift; strength: of the clerk's days. */
export const switchingOff: Cheat = (month, clerk, strength, random) => {
  const mornings = month.shifts.filter((shift, at) => shift.clerk === clerk && at % 2 === 0);
  const added: readonly OffTime[] = mornings
    .filter(() => random() < strength)
    .map(({ counter, from }) =>
      spell(counter, from + between(random, 5, 60) * MINUTE_MS, between(random, 60, 180)),
    );
  const offTimes = [...month.offTimes, ...added];
  const seen = month.ratings.filter((one) => !added.some((off) => isOffFor(off, one)));
  return { ...month, offTimes, ratings: seen };
};

/** Types the codes of the day's unrated dossiers at its end, from the list; strength: of those dossiers. */
export const codeFarming: Cheat = (month, clerk, strength, random) => {
  const rated = new Set(month.ratings.map(({ dossier }) => dossier));
  const chosen = dossiersOf(month, clerk).filter(
    ({ hash }) => !rated.has(hash) && random() < strength,
  );
  const byDay = Map.groupBy(chosen, ({ serial }) => serial?.day);
  const added = [...byDay.values()].flatMap((dossiers) => {
    const shift = month.shifts.findLast(
      (one) =>
        one.clerk === clerk && one.from <= (dossiers[0]?.receivedAt ?? 0) + 12 * 60 * MINUTE_MS,
    );
    if (!shift) return [];
    let at = shift.to - between(random, 5, 15) * MINUTE_MS;
    return dossiers.map((dossier) => {
      at += between(random, 15, 40) * SECOND_MS;
      const tap = ownTap(clerk, shift.counter, at, random);
      const { hash, procedure } = dossier;
      return { ...tap, id: `farm/${hash}`, dossier: hash, procedure, opening: 'keypad' as const };
    });
  });
  return withRatings(month, [...month.ratings, ...added]);
};

function dossiersOf(month: DemoMonth, clerk: string): readonly DossierFact[] {
  return month.dossiers.filter((dossier) => dossier.clerk === clerk);
}

function ownTap(clerk: string, counter: string, at: number, random: Random): DemoRating {
  return {
    id: '',
    at: Math.round(at),
    timeCertain: true,
    clerk,
    counter,
    level: BEST_LEVEL,
    top: true,
    procedure: null,
    dossier: null,
    opening: 'no-code',
    shownMs: Math.round(between(random, 800, 3_000)),
    comment: null,
  };
}

function withRatings(month: DemoMonth, ratings: readonly DemoRating[]): DemoMonth {
  return { ...month, ratings: ratings.toSorted((a, b) => a.at - b.at) };
}
