import type { Head } from '../../shared/log/chain.ts';
import type { Hash } from '../../shared/log/entry.ts';
import type { Tap } from './ledger.ts';

/** A rating as the centre counts it. */
export interface CountedRating {
  readonly device: string;
  readonly seq: number;
  readonly hash: Hash;
  readonly level: number;
  /** Where it stood before it was carried over breaks in the log, by the log's own word. */
  readonly formerly: readonly Head[];
}

/** What the centre holds of one kiosk. */
export interface CentreView {
  readonly ratings: readonly CountedRating[];
  /** Whether somebody was alarmed about this device. */
  readonly alarmed: boolean;
  /** What is wrong with the centre's own copy: a broken chain, figures that don't add up. */
  readonly flaws: readonly string[];
}

/** `silent`: something is not as it was, and nobody was told. `tampered`: the centre's own copy doesn't hold together. */
export type Finding =
  | { readonly is: 'lost' | 'declared-lost' | 'silent'; readonly tap: Tap }
  | { readonly is: 'double'; readonly rating: CountedRating }
  | { readonly is: 'tampered'; readonly detail: string };

/**
 * Compares what citizens were thanked for with what the centre counts:
 *
 * | tap                           | at the centre         | finding                                         |
 * |-------------------------------|-----------------------|-------------------------------------------------|
 * | thanked for                   | its entry, as tapped  | none                                            |
 * | thanked for, entry not seen   | one of that level     | none                                            |
 * | thanked for                   | absent                | lost                                            |
 * | thanked for, both copies gone | absent                | declared lost with an alarm, silent without one |
 * | thanked for                   | with another level    | silent                                          |
 * | not thanked for               | once or absent        | none                                            |
 * | any                           | more often            | double                                          |
 */
export function judge(taps: readonly Tap[], centre: CentreView): readonly Finding[] {
  const { changed, absent, left } = match(taps, centre.ratings);
  return [
    ...changed.map((tap) => ({ is: 'silent', tap }) as const),
    ...absent.filter(({ acked }) => acked).map((tap) => absence(tap, centre.alarmed)),
    ...left.map((rating) => ({ is: 'double', rating }) as const),
    ...centre.flaws.map((detail) => ({ is: 'tampered', detail }) as const),
  ];
}

/** The taps of which the centre counts nothing. */
export function absentFrom(
  taps: readonly Tap[],
  ratings: readonly CountedRating[],
): readonly Tap[] {
  return match(taps, ratings).absent;
}

interface Matched {
  /** Their entry stands for another level. */
  readonly changed: readonly Tap[];
  readonly absent: readonly Tap[];
  /** Ratings that belong to no tap. */
  readonly left: readonly CountedRating[];
}

function match(taps: readonly Tap[], ratings: readonly CountedRating[]): Matched {
  const left = [...ratings];
  const changed: Tap[] = [];
  const absent: Tap[] = [];
  // By their very entry first: what is left over then can only belong to the others.
  const unplaced = taps.filter((tap) => {
    const rating = takeVery(left, tap);
    if (rating !== null && rating.level !== tap.level) changed.push(tap);
    return rating === null;
  });
  const thanked = unplaced.filter(({ acked }) => acked);
  const others = unplaced.filter(({ acked, never }) => !acked && !never);
  for (const tap of [...thanked, ...others])
    if (tap.entry !== null || !takeLike(left, tap)) absent.push(tap);
  return { changed, absent, left };
}

function absence(tap: Tap, alarmed: boolean): Finding {
  if (!tap.destroyed) return { is: 'lost', tap };
  return { is: alarmed ? 'declared-lost' : 'silent', tap };
}

function takeVery(left: CountedRating[], { entry }: Tap): CountedRating | null {
  if (entry === null) return null;
  const { device, seq, hash } = entry;
  return take(
    left,
    (one) =>
      one.device === device &&
      [one, ...one.formerly].some((place) => place.seq === seq && place.hash === hash),
  );
}

/** For a tap whose entry nobody saw, because the kiosk died before it could be asked. */
function takeLike(left: CountedRating[], tap: Tap): boolean {
  return take(left, ({ device, level }) => device === tap.device && level === tap.level) !== null;
}

function take(
  left: CountedRating[],
  fits: (rating: CountedRating) => boolean,
): CountedRating | null {
  const index = left.findIndex(fits);
  return index === -1 ? null : (left.splice(index, 1)[0] ?? null);
}
