import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { FAULT_KINDS, type FaultKind } from '../plan/kinds.ts';

export interface FaultOptions {
  readonly seed: number;
  readonly rounds: readonly number[];
  readonly kinds: readonly FaultKind[];
  readonly lanes: number;
  /** Where the table goes besides the screen. */
  readonly table: string | null;
}

const USUAL_ROUNDS = 45;
/** A round mostly waits; eight centres with their databases and kiosks fit into 16 GB. */
const LANES_A_CORE = 3;
const MOST_LANES = 8;
const MOST_SEED = 2 ** 31;

export const USAGE = `npm run faults -- [--seed S] [--rounds N | --round R] [--only kind,kind] [--lanes L] [--table FILE]
kinds: ${FAULT_KINDS.join(', ')}`;

/** @returns null for what can't be meant */
export function readOptions(args: readonly string[], random: () => number): FaultOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      rounds: { type: 'string' },
      round: { type: 'string' },
      only: { type: 'string' },
      lanes: { type: 'string' },
      table: { type: 'string' },
    },
  });
  const seed = values.seed === undefined ? Math.floor(random() * MOST_SEED) : Number(values.seed);
  const count = Number(values.rounds ?? USUAL_ROUNDS);
  const one = values.round === undefined ? null : Number(values.round);
  const lanes = Number(values.lanes ?? Math.min(MOST_LANES, LANES_A_CORE * availableParallelism()));
  const names = values.only?.split(',') ?? FAULT_KINDS;
  const kinds = FAULT_KINDS.filter((kind) => names.includes(kind));
  const numbers = [seed, count, lanes, one ?? 0];
  if (!numbers.every(Number.isSafeInteger) || count < 1 || lanes < 1) return null;
  if (kinds.length !== names.length) return null;
  const rounds = one === null ? Array.from({ length: count }, (_, round) => round) : [one];
  return { seed, rounds, kinds, lanes, table: values.table ?? null };
}
