import type { RatingStep } from './count-ratings.ts';
import type { RatingState } from './rating.ts';

/** A rating of a dossier, on whichever kiosk. */
export interface DossierRating extends RatingState {
  readonly deviceId: string;
  readonly dossier: string;
  /** By the centre's clock. */
  readonly correctedAt: Date;
}

export interface Settled {
  readonly deviceId: string;
  readonly step: RatingStep;
}

/**
 * Which of all the ratings of some dossiers change their standing: of those that nobody withdrew the first counts, and
 * the others don't. A withdrawn one stands in nobody's way.
 */
export function settleDossiers(all: readonly DossierRating[]): readonly Settled[] {
  return [...Map.groupBy(all, ({ dossier }) => dossier).values()].flatMap((same) => {
    const [first] = same.filter(({ withdrawn }) => !withdrawn).toSorted(byTime);
    return same.flatMap((before) => {
      const counted = before.withdrawn || before === first;
      if (counted === before.counted) return [];
      return [{ deviceId: before.deviceId, step: { before, after: { ...before, counted } } }];
    });
  });
}

/** Where two clocks tell the same, one order that holds on every run. */
function byTime(a: DossierRating, b: DossierRating): number {
  const apart = a.correctedAt.getTime() - b.correctedAt.getTime();
  if (apart !== 0) return apart;
  return a.deviceId === b.deviceId ? a.seq - b.seq : a.deviceId < b.deviceId ? -1 : 1;
}
