import { openRig, type Rig } from '../centre/rig.ts';
import type { SubjectKind } from '../plan/kinds.ts';
import type { RoundPlan } from '../plan/plan-round.ts';
import type { Bench } from './bench.ts';
import { openBench } from './open-bench.ts';
import { mountSmallDisk } from '../strikes/small-disk.ts';
import { runRound, skippedRound, type RoundResult } from './run-round.ts';

/** A kiosk goes through this many faults before a new one takes its place. */
const ROUNDS_A_KIOSK = 8;

/** Takes plans one after the other against one centre; a kiosk carries what it went through into the next round. */
export async function runLane(
  plans: Iterable<RoundPlan>,
  onResult: (result: RoundResult) => void,
): Promise<void> {
  const rig = await openRig();
  const benches = new Map<SubjectKind, { readonly bench: Bench; rounds: number }>();

  async function benchFor(kind: SubjectKind): Promise<Bench> {
    const used = benches.get(kind);
    if (used !== undefined && used.rounds < ROUNDS_A_KIOSK) {
      used.rounds += 1;
      return used.bench;
    }
    await used?.bench.close();
    const bench = await openBench(rig, kind);
    benches.set(kind, { bench, rounds: 1 });
    return bench;
  }

  try {
    for (const plan of plans) {
      if (plan.strike === 'disk-full') {
        onResult(await runOnSmallDisk(rig, plan));
        continue;
      }
      if (plan.strike === 'kiosk-forgotten') {
        // The centre will forget every kiosk that it knows now.
        for (const { bench } of benches.values()) await bench.close();
        benches.clear();
        await rig.copies.take();
      }
      const bench = await benchFor(plan.subject);
      const result = await runRound(bench, plan);
      onResult(result);
      // What is wrong with a kiosk must not be found again in every round after.
      if (result.findings.length > 0 || result.stuck !== null) {
        await bench.close();
        benches.delete(plan.subject);
      }
    }
    // Whatever happened to the centre, its record must be what the kiosks wrote.
    const differences = await rig.differences();
    if (differences !== null) throw new Error(differences);
  } finally {
    for (const { bench } of benches.values()) await bench.close();
    await rig.close();
  }
}

async function runOnSmallDisk(rig: Rig, plan: RoundPlan): Promise<RoundResult> {
  const disk = mountSmallDisk();
  if (!disk.ok) return skippedRound(plan, disk.why);
  const bench = await openBench(rig, plan.subject, { disk: disk.disk });
  try {
    return await runRound(bench, plan);
  } finally {
    await bench.close();
  }
}
