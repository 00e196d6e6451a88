import { countByKind, countOf, type Count } from './tally.ts';
import type { RoundResult } from './run-round.ts';

const COLUMNS: readonly (readonly [string, keyof Count])[] = [
  ['rounds', 'rounds'],
  ['taps', 'taps'],
  ['thanked for', 'acked'],
  ['lost', 'lost'],
  ['double', 'double'],
  ['declared lost', 'declaredLost'],
  ['silent', 'silent'],
  ['stuck', 'stuck'],
  ['skipped', 'skipped'],
];

/** The table of a run, in Markdown. */
export function tableOf(results: readonly RoundResult[]): string {
  const rows = [
    ...countByKind(results).map(({ kind, count }) => line(kind, count)),
    line('**all**', countOf(results)),
  ];
  const titles = COLUMNS.map(([title]) => title).join(' | ');
  return [`| fault | ${titles} |`, `|---${'|---:'.repeat(COLUMNS.length)}|`, ...rows, ''].join(
    '\n',
  );
}

function line(name: string, count: Count): string {
  return `| ${name} | ${COLUMNS.map(([, column]) => count[column]).join(' | ')} |`;
}
