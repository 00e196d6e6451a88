import type { AlarmKind } from '../../shared/contract/alarms.ts';
import type { Head } from '../../shared/log/chain.ts';
import type { Hash } from '../../shared/log/entry.ts';
import type { Ledger, Tap } from './ledger.ts';

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
  /** What somebody was alarmed about of these devices. */
  readonly alarms: ReadonlySet<AlarmKind>;
  /** What is wrong with the centre's own copy: a broken chain, figures that don't add up. */
  readonly flaws: readonly string[];
}

/** `silent`, `untold`: something is not as it was, or was forged, and nobody was told. `tampered`: the centre's own copy doesn't hold together. */
export type Finding =
  | { readonly is: 'lost' | 'declared-lost' | 'silent'; readonly tap: Tap }
  | { readonly is: 'double'; readonly rating: CountedRating }
  | { readonly is: 'untold'; readonly alarm: AlarmKind }
  | { readonly is: 'tampered'; readonly detail: string };

/** What a person is told who must know that entries are gone. */
const ALARMS_OF_LOSS: readonly AlarmKind[] = [
  'fork',
  'gap',
  'log-continued',
  'log-doubtful',
  'log-replaced',
  'log-short',
  'remainder',
];

type Judged = Pick<Ledger, 'taps' | 'owed'>;

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
export function judge({ taps, owed }: Judged, centre: CentreView): readonly Finding[] {
  const { changed, absent, left } = match(taps, centre.ratings);
  const alarmed = ALARMS_OF_LOSS.some((kind) => centre.alarms.has(kind));
  return [
    ...(owed === null || centre.alarms.has(owed) ? [] : [{ is: 'untold', alarm: owed } as const]),
    ...changed.map((tap) => ({ is: 'silent', tap }) as const),
    ...absent.filter(({ acked }) => acked).map((tap) => absence(tap, alarmed)),
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
