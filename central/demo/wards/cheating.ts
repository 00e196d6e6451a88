import {
  codeFarming,
  easyAsking,
  selectiveAsking,
  selfVoting,
  switchingOff,
  type Cheat,
} from '../year/cheats.ts';
import type { DemoMonth } from '../year/month.ts';
import type { Random } from '../year/random.ts';

/** By ward in turn, so that honest wards stand beside cheating ones. */
const IN_TURN: readonly (Cheat | null)[] = [
  null,
  selfVoting,
  switchingOff,
  codeFarming,
  selectiveAsking,
  easyAsking,
];
const STRENGTH = 0.6;

/** The month with the ward's first clerk cheating in the ward's own way, if it has one. */
export function withCheating(
  month: DemoMonth,
  number: number,
  clerk: string,
  random: Random,
): DemoMonth {
  const cheat = IN_TURN[(number - 1) % IN_TURN.length] ?? null;
  return cheat === null ? month : cheat(month, clerk, STRENGTH, random);
}
