import { expect, test } from 'vitest';
import { canMeet, FAULT_KINDS } from './kinds.ts';
import { kindsOf, planRound } from './plan-round.ts';

const SEEDS = [0, 1, 77, 2 ** 31 - 1];
const TURN = FAULT_KINDS.map((_kind, round) => round);

test('the same seed and round give the same plan, down to what the fault leaves to chance', () => {
  for (const seed of SEEDS)
    for (const round of TURN) {
      const { random, ...plan } = planRound(seed, round);
      const { random: again, ...same } = planRound(seed, round);
      expect(same).toEqual(plan);
      expect([again(), again()]).toEqual([random(), random()]);
    }
});

test('every kind has its turn, and none on a kiosk that it cannot meet', () => {
  for (const seed of SEEDS) {
    const plans = TURN.map((round) => planRound(seed, round));
    expect(new Set(plans.map((plan) => plan.strike ?? plan.net))).toEqual(new Set(FAULT_KINDS));
    for (const plan of plans)
      expect(kindsOf(plan).every((kind) => canMeet(plan.subject, kind))).toBe(true);
  }
});

test('every round has a tap under the fault', () => {
  for (const seed of SEEDS)
    for (const round of TURN) expect(planRound(seed, round).tapsDuring).toBeGreaterThan(0);
});
