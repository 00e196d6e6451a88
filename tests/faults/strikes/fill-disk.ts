import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../../central/demo/year/random.ts';
import { errorCode } from '../../../electron/storage/error-code.ts';
import { pick } from '../plan/plan-round.ts';
import type { Bench } from '../run/bench.ts';

const BYTES_A_MB = 1_048_576;
/** To the last byte; to where a write may just fit; below the floor; below the warning. */
const LEFT_BYTES = [0, 8_192, 4 * BYTES_A_MB, 20 * BYTES_A_MB] as const;

/** Something else fills the disk while the kiosk works, and is gone later. */
export async function fillDisk(bench: Bench, random: Random): Promise<void> {
  const { subject } = bench;
  const filler = join(subject.folder, 'filler');
  await bench.bringUp();
  fill(filler, pick(random, LEFT_BYTES));
  // Before the kiosk has looked at its disk again.
  const { settled } = await bench.touch(random);
  await settled;
  if (random() < 0.5) {
    await subject.kill();
    await subject.start();
  }
  rmSync(filler);
}

function fill(filler: string, leftBytes: number): void {
  const { bavail, bsize } = statfsSync(join(filler, '..'));
  try {
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leftBytes)));
  } catch (error) {
    // The kiosk wrote meanwhile: then the disk is full to the last byte.
    if (errorCode(error) !== 'ENOSPC') throw error;
  }
}
