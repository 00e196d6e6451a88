import type { Hash } from '../../shared/log/entry.ts';
import type { Tap } from './ledger.ts';

/** A rating as the centre counts it. */
export interface CountedRating {
  readonly device: string;
  readonly seq: number;
  readonly hash: Hash;
  readonly level: number;
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
 * | tap                           | at the centre       | finding                                         |
 * |-------------------------------|---------------------|-------------------------------------------------|
 * | thanked for                   | once, as tapped     | none                                            |
 * | thanked for                   | absent              | lost                                            |
 * | thanked for, both copies gone | absent              | declared lost with an alarm, silent without one |
 * | thanked for                   | with another level  | silent                                          |
 * | not thanked for               | once or absent      | none                                            |
 * | any                           | more often          | double                                          |
 */
export function judge(taps: readonly Tap[], centre: CentreView): readonly Finding[] {
  const left = [...centre.ratings];
  const findings: Finding[] = [];
  // By their very entry first: what is left over then can only belong to the others.
  const unplaced = taps.filter((tap) => {
    const rating = tap.acked ? takeVery(left, tap) : null;
    if (rating !== null && rating.level !== tap.level) findings.push({ is: 'silent', tap });
    return rating === null;
  });
  // An entry that was carried over a break in the log stands elsewhere, under another hash.
  for (const tap of unplaced.filter(({ acked }) => acked))
    if (!takeLike(left, tap)) findings.push(absent(tap, centre.alarmed));
  for (const tap of unplaced.filter(({ acked }) => !acked)) takeLike(left, tap);
  return [
    ...findings,
    ...left.map((rating) => ({ is: 'double', rating }) as const),
    ...centre.flaws.map((detail) => ({ is: 'tampered', detail }) as const),
  ];
}

function absent(tap: Tap, alarmed: boolean): Finding {
  if (!tap.destroyed) return { is: 'lost', tap };
  return { is: alarmed ? 'declared-lost' : 'silent', tap };
}

function takeVery(left: CountedRating[], { entry }: Tap): CountedRating | null {
  if (entry === null) return null;
  const { device, seq, hash } = entry;
  return take(left, (one) => one.device === device && one.seq === seq && one.hash === hash);
}

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
