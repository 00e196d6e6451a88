import type { FaultKind } from '../plan/kinds.ts';
import { planRound } from '../plan/plan-round.ts';
import { runLane } from './lane.ts';
import type { RoundResult } from './run-round.ts';

export interface RunOrder {
  readonly seed: number;
  readonly rounds: readonly number[];
  readonly kinds: readonly FaultKind[];
  /** Rounds side by side, each with a centre and a PostgreSQL of its own. */
  readonly lanes: number;
  readonly onResult: (result: RoundResult) => void;
}

/** Runs the rounds in the order of their numbers; a lane that is free takes the next one. */
export async function runRounds(order: RunOrder): Promise<readonly RoundResult[]> {
  const { seed, rounds, kinds, lanes, onResult } = order;
  const plans = rounds.map((round) => planRound(seed, round, kinds));
  // One iterator for all: each plan is taken once.
  const waiting = plans.values();
  const results: RoundResult[] = [];
  await Promise.all(
    Array.from({ length: Math.min(lanes, plans.length) }, () =>
      runLane(waiting, (result) => {
        results.push(result);
        onResult(result);
      }),
    ),
  );
  return results;
}
