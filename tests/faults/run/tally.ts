import type { Finding } from '../oracle.ts';
import { FAULT_KINDS, type FaultKind } from '../plan/kinds.ts';
import { kindsOf } from '../plan/plan-round.ts';
import type { RoundResult } from './run-round.ts';

/** What the rounds of one kind, or of all, came to. */
export interface Count {
  readonly rounds: number;
  readonly taps: number;
  readonly acked: number;
  readonly lost: number;
  readonly double: number;
  readonly declaredLost: number;
  readonly silent: number;
  readonly stuck: number;
  readonly skipped: number;
}

const NOTHING: Count = {
  rounds: 0,
  taps: 0,
  acked: 0,
  lost: 0,
  double: 0,
  declaredLost: 0,
  silent: 0,
  stuck: 0,
  skipped: 0,
};

/** All of them are something that nobody was told of. */
const NOT_TOLD = ['silent', 'untold', 'tampered'] as const;

export function countOf(results: readonly RoundResult[]): Count {
  return results.reduce(add, NOTHING);
}

/** A round with two faults counts for both. */
export function countByKind(
  results: readonly RoundResult[],
): readonly { readonly kind: FaultKind; readonly count: Count }[] {
  return FAULT_KINDS.map((kind) => ({
    kind,
    count: countOf(results.filter(({ plan }) => kindsOf(plan).includes(kind))),
  })).filter(({ count }) => count.rounds + count.skipped > 0);
}

export function isClean({ lost, double, silent, stuck }: Count): boolean {
  return lost + double + silent + stuck === 0;
}

/** A round whose fault could not be tried is no round. */
function add(sum: Count, { taps, acked, findings, stuck, skipped }: RoundResult): Count {
  if (skipped !== null) return { ...sum, skipped: sum.skipped + 1 };
  return {
    rounds: sum.rounds + 1,
    taps: sum.taps + taps,
    acked: sum.acked + acked,
    lost: sum.lost + many(findings, 'lost'),
    double: sum.double + many(findings, 'double'),
    declaredLost: sum.declaredLost + many(findings, 'declared-lost'),
    silent: sum.silent + NOT_TOLD.reduce((all, is) => all + many(findings, is), 0),
    stuck: sum.stuck + (stuck === null ? 0 : 1),
    skipped: sum.skipped,
  };
}

function many(findings: readonly Finding[], is: Finding['is']): number {
  return findings.filter((finding) => finding.is === is).length;
}
