import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../../central/demo/year/random.ts';
import { whole } from '../plan/plan-round.ts';
import type { Bench } from '../run/bench.ts';
import type { Process } from '../subjects/subject.ts';

const LONGEST_IN_FLIGHT_MS = 400;
const LONGEST_SYNC_MS = 1_800;
const LONGEST_SLEEP_MS = 4_000;

/** One process dies in the middle of a tap, the rest of the program a moment later. */
export async function killProcess(bench: Bench, process: Process, random: Random): Promise<void> {
  const { subject } = bench;
  await bench.bringUp();
  const { settled } = await bench.touch(random);
  await sleep(whole(random, 0, LONGEST_IN_FLIGHT_MS));
  subject.signal(process, 'SIGKILL');
  await sleep(whole(random, 0, LONGEST_IN_FLIGHT_MS));
  await subject.kill().catch(() => undefined);
  await settled;
  await bench.bringUp();
}

export async function killPage(bench: Bench, random: Random): Promise<void> {
  await bench.bringUp();
  const { settled } = await bench.touch(random);
  await sleep(whole(random, 0, LONGEST_IN_FLIGHT_MS));
  await bench.subject.crashPage();
  await settled;
  await bench.bringUp();
}

/** Somewhere between the tap and the receipt. */
export async function killCentre(bench: Bench, random: Random): Promise<void> {
  await bench.visit(random);
  await sleep(whole(random, 0, LONGEST_SYNC_MS));
  await bench.rig.killCentre();
  if (random() < 0.5) await bench.visit(random);
  await bench.rig.restoreCentre();
}

export async function killPostgres(bench: Bench, random: Random): Promise<void> {
  await bench.visit(random);
  await sleep(whole(random, 0, LONGEST_SYNC_MS));
  await bench.rig.postgres.killAndRestart();
}

/** The machine sleeps in the middle of a tap, and wakes up. */
export async function sleepOfMachine(bench: Bench, random: Random): Promise<void> {
  const { subject } = bench;
  await bench.bringUp();
  const { settled } = await bench.touch(random);
  await sleep(whole(random, 0, LONGEST_IN_FLIGHT_MS));
  const processes: readonly Process[] = subject.kind === 'app' ? ['main', 'browser'] : ['browser'];
  for (const process of processes) subject.signal(process, 'SIGSTOP');
  await sleep(whole(random, 0, LONGEST_SLEEP_MS));
  for (const process of processes) subject.signal(process, 'SIGCONT');
  await settled;
}
