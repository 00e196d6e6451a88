import type { Entry } from './entry.ts';

/** When something happened: wall clock and time since `boot` began, both ms. */
export type Moment = Pick<Entry, 'at' | 'mono' | 'boot'>;

/** That the centre's clock was ahead by `offsetMs` at a place in the log, known to within `doubtMs`. */
export interface ClockFix extends Moment {
  readonly offsetMs: number;
  readonly doubtMs: number;
}

/** That the wall clock was found moved at a place in the log; the move itself may lie a little before. */
export interface ClockMove extends Moment {
  readonly byMs: number;
}

/** What is known of a device's clock. Times in ms. */
export interface ClockKnowledge {
  readonly fixes: readonly ClockFix[];
  readonly moves: readonly ClockMove[];
  /** The offset that held last, for a boot without a fix of its own. */
  readonly lastOffsetMs: number;
  /** No entry can be earlier than one before it … */
  readonly floor: number;
  /** … or later than its arrival. */
  readonly ceiling: number;
}

export interface CorrectedTime {
  readonly at: number;
  /** False where the device's own word had to be taken. */
  readonly certain: boolean;
}

/** Crystals of cheap boards are off by less. */
const DRIFT = 200e-6;
/** Two ways to the same instant agree within this, beyond drift and doubt. */
const AGREE_MS = 5_000;
/** A minute on the wrong side of midnight is what a person would still call right. */
const MOST_DOUBT_MS = 60_000;

/**
 * When something really happened, from the nearest fix of the same boot, two ways: by the monotonic clock, and by the
 * wall clock less the moves that were found in between.
 *
 * | the two ways                    | what it means                   | taken                  |
 * |---------------------------------|---------------------------------|------------------------|
 * | agree                           | nothing happened in between     | the wall clock, certain|
 * | wall earlier                    | it was put back unnoticed       | monotonic, certain     |
 * | wall later by a move of the boot| the move is found a little late | monotonic, certain     |
 * | wall later otherwise            | the machine slept               | the wall clock, not certain |
 *
 * Without a fix in its boot: the wall clock and the last known offset, within what came before and its arrival; not certain.
 */
export function correctedTime(moment: Moment, knowledge: ClockKnowledge): CorrectedTime {
  const fix = nearestFix(moment, knowledge.fixes);
  if (fix === null) {
    const guess = moment.at + knowledge.lastOffsetMs;
    return { at: within(guess, knowledge), certain: false };
  }
  const found = fromFix(moment, fix, knowledge.moves);
  return found.at > knowledge.ceiling + MOST_DOUBT_MS
    ? { at: knowledge.ceiling, certain: false }
    : found;
}

function nearestFix({ boot, mono }: Moment, fixes: readonly ClockFix[]): ClockFix | null {
  const own = fixes.filter((fix) => fix.boot === boot);
  const [first, ...rest] = own;
  if (first === undefined) return null;
  const distance = (fix: ClockFix): number => Math.abs(fix.mono - mono);
  return rest.reduce((best, fix) => (distance(fix) < distance(best) ? fix : best), first);
}

function fromFix(moment: Moment, fix: ClockFix, moves: readonly ClockMove[]): CorrectedTime {
  const own = moves.filter(({ boot }) => boot === moment.boot);
  const length = moment.mono - fix.mono;
  const doubtMs = fix.doubtMs + Math.abs(length) * DRIFT;
  const byMono = fix.at + fix.offsetMs + length;
  const byWall = moment.at + fix.offsetMs - movedBetween(fix, moment, own);
  const certain = doubtMs <= MOST_DOUBT_MS;
  const apart = byWall - byMono;
  const agree = AGREE_MS + doubtMs;
  if (Math.abs(apart) <= agree) return { at: byWall, certain };
  if (apart < 0 || own.some(({ byMs }) => Math.abs(byMs - apart) <= agree))
    return { at: Math.round(byMono), certain };
  return { at: byWall, certain: false };
}

/** By how much the wall clock was moved from the fix to the moment; the other way round where the fix comes later. */
function movedBetween(fix: Moment, moment: Moment, moves: readonly ClockMove[]): number {
  const [from, to] = fix.mono <= moment.mono ? [fix, moment] : [moment, fix];
  const between = moves.filter(({ mono }) => from.mono < mono && mono <= to.mono);
  const sum = between.reduce((total, { byMs }) => total + byMs, 0);
  return from === fix ? sum : -sum;
}

function within(at: number, { floor, ceiling }: ClockKnowledge): number {
  return Math.min(Math.max(at, floor), Math.max(floor, ceiling));
}
