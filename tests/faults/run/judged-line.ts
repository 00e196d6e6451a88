import type { Finding } from '../oracle.ts';
import { describe, type RoundResult } from './run-round.ts';

/** One round on one line; a round that went wrong says what, what the centre knows, and how to run it again. */
export function judgedLine(result: RoundResult, seed: number): string {
  const { plan, taps, acked, findings, story, stuck, skipped } = result;
  const what = describe(plan);
  if (skipped !== null) return `skipped ${what}: ${skipped}`;
  const wrong = findings.filter(({ is }) => is !== 'declared-lost');
  if (stuck === null && wrong.length === 0)
    return `ok ${what}: ${acked} of ${taps} thanked for${findings.length > 0 ? `, ${findings.length} declared lost` : ''}`;
  const told = stuck === null ? story : [`stuck: ${stuck}`];
  const said = [...wrong.map(text), ...told].join('\n  ');
  return `WRONG ${what}\n  ${said}\n  again: npm run faults -- --seed ${seed} --round ${plan.round}`;
}

function text(finding: Finding): string {
  return JSON.stringify(finding);
}
