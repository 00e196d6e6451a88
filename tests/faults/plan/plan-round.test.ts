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

test('a browser that is struck can reach its centre when it starts anew', () => {
  const plans = Array.from({ length: 2_000 }, (_, round) => planRound(77, round));
  const struck = plans.filter(({ strike, net }) => strike !== null && net !== null);
  expect(struck.some(({ subject, net }) => subject === 'app' && net === 'net-offline')).toBe(true);
  expect(struck.some(({ subject }) => subject === 'browser')).toBe(true);
  for (const { subject, net } of struck)
    if (subject === 'browser') expect(['net-offline', 'net-captive-portal']).not.toContain(net);
});

test('every round has a tap under the fault', () => {
  for (const seed of SEEDS)
    for (const round of TURN) expect(planRound(seed, round).tapsDuring).toBeGreaterThan(0);
});
