import { seededRandom, type Random } from '../../../central/demo/year/random.ts';
import {
  canMeet,
  canMeetDuring,
  FAULT_KINDS,
  isNetKind,
  NET_KINDS,
  type FaultKind,
  type NetKind,
  type StrikeKind,
  type SubjectKind,
} from './kinds.ts';

/** Everything about a round that chance decides beforehand. */
export interface RoundPlan {
  readonly round: number;
  readonly subject: SubjectKind;
  readonly strike: StrikeKind | null;
  readonly net: NetKind | null;
  /** Taps that were thanked for before the fault, and whether the centre has them when it comes. */
  readonly tapsBefore: number;
  readonly syncedBefore: boolean;
  readonly tapsDuring: number;
  readonly tapsAfter: number;
  /** Whether the system tells the page that its network is back; otherwise the kiosk's own timer must find out. */
  readonly saysOnline: boolean;
  /** For what the fault itself leaves to chance. */
  readonly random: Random;
}

const BROWSER_SHARE = 0.25;
const TWO_AT_ONCE_SHARE = 0.2;
const MIXING = 0x9e_37_79_b1;

/** The same seed and number give the same round; every run of as many rounds as there are kinds meets each kind once. */
export function planRound(
  seed: number,
  round: number,
  kinds: readonly FaultKind[] = FAULT_KINDS,
): RoundPlan {
  const random = seededRandom(seed ^ Math.imul(round + 1, MIXING));
  const kind = kindOf(seed, round, kinds);
  const subject =
    random() < BROWSER_SHARE && canMeet('browser', kind) ? ('browser' as const) : ('app' as const);
  const drawn = random() < TWO_AT_ONCE_SHARE ? pick(random, NET_KINDS) : null;
  const second = drawn !== null && canMeetDuring(subject, kind, drawn) ? drawn : null;
  const strike = isNetKind(kind) ? null : kind;
  return {
    round,
    subject,
    strike,
    net: isNetKind(kind) ? kind : second,
    tapsBefore: pick(random, [0, 1, 1, 2]),
    syncedBefore: random() < 0.5,
    tapsDuring: pick(random, [1, 1, 2]),
    tapsAfter: pick(random, [0, 0, 1]),
    saysOnline: random() < 0.5,
    random,
  };
}

export function kindsOf({ strike, net }: RoundPlan): readonly FaultKind[] {
  return [strike, net].filter((kind) => kind !== null);
}

function kindOf(seed: number, round: number, kinds: readonly FaultKind[]): FaultKind {
  const turn = Math.floor(round / kinds.length);
  const order = shuffled(seededRandom(seed + turn), kinds);
  const kind = order[round % kinds.length];
  if (kind === undefined) throw new RangeError('no kinds to choose from');
  return kind;
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}

/** An integer from `low` to `high`, both included. */
export function whole(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

function shuffled<T>(random: Random, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
