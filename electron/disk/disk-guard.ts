import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { diskLevel, diskLimits, hasRoom, type DiskState } from '../../shared/domain/disk.ts';
import type { Report } from '../report.ts';
import { makeSerial } from '../../shared/concurrency/serial.ts';
import { ballastAt } from './ballast.ts';

/** Watches the room on the disk that the kiosk's data is on. */
export interface DiskGuard {
  readonly state: () => DiskState;
  /** Looks at the disk anew. */
  readonly look: () => Promise<DiskState>;
  /** After a write that found no room: gives up what is spare, then the ballast. False where there is neither. */
  readonly makeRoom: () => Promise<boolean>;
}

/**
 * @param folder of the kiosk's data: its disk is the one that is watched, and the ballast is in it
 * @param spare removes what nobody misses, before room is said to be missing; false where there is nothing more of it
 */
export async function openDiskGuard(
  folder: string,
  floorBytes: number,
  report: Report,
  spare: () => Promise<boolean> = async () => false,
): Promise<DiskGuard> {
  const limits = diskLimits(floorBytes);
  const ballast = ballastAt(join(folder, 'ballast.bin'), limits.ballastBytes);
  const serial = makeSerial();
  let state: DiskState = { level: 'ok', freeBytes: Number.MAX_SAFE_INTEGER };
  /** A write has failed: from then on only a write that succeeds counts, whatever the file system says is free. */
  let refused = false;

  async function giveSpare(): Promise<boolean> {
    return spare().catch((error: unknown) => {
      report('copies-not-thinned', String(error));
      return false;
    });
  }

  async function look(): Promise<DiskState> {
    let freeBytes = await freeBytesOf(folder);
    if (!hasRoom(diskLevel(freeBytes, state.level, limits)) && (await giveSpare()))
      freeBytes = await freeBytesOf(folder);
    const level = diskLevel(freeBytes, state.level, limits);
    if (level === 'full') await ballast.drop();
    else if (hasRoom(level)) refused = !(await ballast.load());
    const next: DiskState = { level: refused && hasRoom(level) ? 'out' : level, freeBytes };
    if (next.level !== state.level) report('disk-level', `${next.level}: ${freeBytes} bytes free`);
    state = next;
    return state;
  }

  async function makeRoom(): Promise<boolean> {
    if (await giveSpare()) return true;
    refused = true;
    if (hasRoom(state.level)) state = { ...state, level: 'out' };
    const dropped = await ballast.drop();
    if (dropped) report('ballast-dropped', `${limits.ballastBytes} bytes`);
    return dropped;
  }

  await mkdir(folder, { recursive: true });
  await look();
  return {
    state: () => state,
    look: () => serial.run(look),
    makeRoom: () => serial.run(makeRoom),
  };
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
