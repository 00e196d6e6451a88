import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../../central/demo/year/random.ts';
import { whole } from '../plan/plan-round.ts';
import type { Bench } from '../run/bench.ts';
import type { Places } from '../subjects/subject.ts';

const LONGEST_IN_FLIGHT_MS = 400;

/** A tap, and the machine stands still somewhere in the middle of it or after it. */
export async function stopInATap({ subject, touch, visit }: Bench, random: Random): Promise<void> {
  if (random() < 0.5) await visit(random);
  else {
    const { settled } = await touch(random);
    await sleep(whole(random, 0, LONGEST_IN_FLIGHT_MS));
    await subject.kill();
    await settled;
    return;
  }
  await subject.kill();
}

/** The power goes off in a tap; what was on the disk is spoilt; the kiosk starts over it. */
export async function spoilt(
  bench: Bench,
  random: Random,
  spoil: (places: Places) => void,
): Promise<void> {
  await stopInATap(bench, random);
  spoil(bench.subject.places());
  await bench.bringUp();
}
