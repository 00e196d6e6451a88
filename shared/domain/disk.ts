import { z } from 'zod';

/**
 * How much room the kiosk's disk has left. `low`: staff are told. `out`: below the floor no rating is taken, and what
 * is left serves what must still be written. `full`: so little that a store of IndexedDB must not even be opened, for
 * one that runs out of room while it is opened can lose everything.
 */
export type DiskLevel = 'ok' | 'low' | 'out' | 'full';
export interface DiskState {
  readonly level: DiskLevel;
  readonly freeBytes: number;
}

/** Where the levels begin: each holds below its number of free bytes. */
export interface DiskLimits {
  readonly lowBytes: number;
  readonly outBytes: number;
  readonly fullBytes: number;
  /** How far above a limit there must be room again before it counts as left: a level must not flutter. */
  readonly marginBytes: number;
  /** Room that is kept occupied, to be given to the last entries of a full disk. */
  readonly ballastBytes: number;
}

export const DISK_FLOOR_BYTES = 256 * 1_048_576;

/** All limits follow from the floor, below which no rating is taken. */
export function diskLimits(floorBytes: number): DiskLimits {
  return {
    lowBytes: 2 * floorBytes,
    outBytes: floorBytes,
    fullBytes: floorBytes / 8,
    marginBytes: floorBytes / 8,
    ballastBytes: floorBytes / 16,
  };
}

const LEVELS = ['ok', 'low', 'out', 'full'] as const satisfies readonly DiskLevel[];
export const diskStateSchema: z.ZodType<DiskState> = z.strictObject({
  level: z.enum(LEVELS),
  freeBytes: z.int().min(0),
});

export function isWorse(level: DiskLevel, than: DiskLevel): boolean {
  return LEVELS.indexOf(level) > LEVELS.indexOf(than);
}

/** Whether ratings may be taken. */
export function hasRoom(level: DiskLevel): boolean {
  return level === 'ok' || level === 'low';
}

/** The level that `freeBytes` mean after `before`: worse at once, better only with a margin. */
export function diskLevel(freeBytes: number, before: DiskLevel, limits: DiskLimits): DiskLevel {
  const now = levelOf(freeBytes, limits);
  if (!isWorse(before, now)) return now;
  const withMargin = levelOf(freeBytes - limits.marginBytes, limits);
  return isWorse(before, withMargin) ? withMargin : before;
}

function levelOf(freeBytes: number, { lowBytes, outBytes, fullBytes }: DiskLimits): DiskLevel {
  if (freeBytes < fullBytes) return 'full';
  if (freeBytes < outBytes) return 'out';
  return freeBytes < lowBytes ? 'low' : 'ok';
}
