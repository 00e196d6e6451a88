import type { Scale } from '../../../shared/domain/scale.ts';
import type { Period } from '../../../shared/evaluation/rule-set.ts';
import {
  ALL_ROWS,
  hiddenAfter,
  type HiddenRows,
  type Piece,
  type ShownTable,
} from '../../../shared/evaluation/suppression/over-time.ts';
import type { Hidden } from '../../../shared/evaluation/suppression/suppress.ts';
import type { Dimension } from '../../store/evaluation-counts.ts';
import type { LookPiece } from '../../store/looks.ts';
import { LOOK_CUTS, type Look, type LookHidden } from './look.ts';

const MS_A_DAY = 86_400_000;
/** A page is waited for; beyond this the quick rule decides, which hides more. */
const MOST_CELLS = 100;

/** Where looks cut time: days on which one of them begins or has ended, and when each was. In order, each once. */
export interface Cuts {
  readonly days: readonly string[];
  readonly looks: readonly Date[];
}

export function cutsOf(own: Period, before: readonly Look[]): Cuts {
  const days = [own, ...before].flatMap(({ from, to }) => [from, dayAfter(to)]);
  const looks = before.map(({ at }) => at.getTime());
  return {
    days: [...new Set(days)].toSorted(),
    looks: [...new Set(looks)].toSorted((a, b) => a - b).map((at) => new Date(at)),
  };
}

/** Looks that overlap the period, and those that overlap one of them: a month tells of another by their quarter. */
export function connected(own: Period, all: readonly Look[]): readonly Look[] {
  let found: readonly Look[] = [];
  for (;;) {
    const known: readonly Period[] = [own, ...found];
    const next = all.filter((one) =>
      known.some(({ from, to }) => one.from <= to && one.to >= from),
    );
    if (next.length === found.length) return found;
    found = next;
  }
}

/**
 * What a look at the period must hide beyond what the period alone asks for, given all earlier looks that are connected
 * with it. All cuts have one sum: where one of them hides it, nothing of any cut is shown.
 */
export function decide(
  pieces: readonly LookPiece[],
  own: Period,
  before: readonly Look[],
  { levels }: Scale,
): Readonly<Record<Dimension, HiddenRows>> {
  const cuts = cutsOf(own, before);
  const satisfied = levels.map((level) => level.satisfied);
  const hiddenIn = (cut: Dimension): HiddenRows => {
    const tables = before.map((look): ShownTable => ({
      id: String(look.id),
      regions: regionsIn(cuts, look, look.at),
      hidden: new Map(Object.entries(look.hidden[cut])),
    }));
    const rules = { satisfied, mostCells: MOST_CELLS };
    return hiddenAfter(
      piecesOf(pieces, cut, levels.length),
      regionsIn(cuts, own, null),
      tables,
      rules,
    );
  };
  const found = {
    clerk: hiddenIn('clerk'),
    counter: hiddenIn('counter'),
    procedure: hiddenIn('procedure'),
  };
  if (!LOOK_CUTS.some((cut) => found[cut].has(ALL_ROWS))) return found;
  const all = (cut: Dimension): HiddenRows => {
    const rows = new Set(pieces.map((piece) => piece[cut] ?? ''));
    return new Map(
      [...rows, ALL_ROWS].map((row) => [row, found[cut].get(row) ?? 'protects-another'] as const),
    );
  };
  return { clerk: all('clerk'), counter: all('counter'), procedure: all('procedure') };
}

/** Stretches of days within the period, with the arrivals that a look at `at` could hold; null: all so far. */
function regionsIn(cuts: Cuts, { from, to }: Period, at: Date | null): ReadonlySet<string> {
  const late = at === null ? cuts.looks.length : cuts.looks.findIndex((look) => look >= at);
  const stretches = cuts.days.flatMap((day, index) =>
    day >= from && day <= to ? [index + 1] : [],
  );
  const slices = Array.from({ length: late + 1 }, (_, slice) => slice);
  return new Set(stretches.flatMap((stretch) => slices.map((slice) => `${stretch}/${slice}`)));
}

function piecesOf(pieces: readonly LookPiece[], cut: Dimension, levels: number): readonly Piece[] {
  const groups = Map.groupBy(pieces, (piece) =>
    JSON.stringify([piece[cut] ?? '', piece.stretch, piece.slice]),
  );
  return [...groups.values()].map((same) => {
    const [first] = same;
    const counts = Array.from({ length: levels }, (_, level) =>
      same.reduce((sum, { level: its, n }) => sum + (its === level + 1 ? n : 0), 0),
    );
    const region = `${first?.stretch ?? 0}/${first?.slice ?? 0}`;
    return { row: first?.[cut] ?? '', region, counts };
  });
}

/** Both together: what either hides is hidden, few ratings named as the reason first. */
export function joinHidden(
  a: HiddenRows | ReadonlyMap<string, Hidden>,
  b: HiddenRows,
): Readonly<Record<string, Hidden>> {
  const rows = new Set([...a.keys(), ...b.keys()]);
  const reason = (row: string): Hidden =>
    a.get(row) === 'too-few' || b.get(row) === 'too-few' ? 'too-few' : 'protects-another';
  return Object.fromEntries([...rows].map((row) => [row, reason(row)]));
}

export const NOTHING_HIDDEN: LookHidden = { clerk: {}, counter: {}, procedure: {} };

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + MS_A_DAY).toISOString().slice(0, 10);
}
