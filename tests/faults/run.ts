/** `npm run faults`: rounds of faults against the compiled kiosk and the real centre, judged by what citizens were thanked for. */
import { writeFileSync } from 'node:fs';
import { judgedLine } from './run/judged-line.ts';
import { readOptions, USAGE } from './run/options.ts';
import type { RoundResult } from './run/run-round.ts';
import { runRounds } from './run/run-rounds.ts';
import { tableOf } from './run/table.ts';
import { countOf, isClean } from './run/tally.ts';

const MS_A_MINUTE = 60_000;

const options = readOptions(process.argv.slice(2), Math.random);
if (options === null) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
const { seed, rounds, lanes, table } = options;
process.stdout.write(`seed ${seed}, ${rounds.length} rounds on ${lanes} lanes\n`);
const began = performance.now();
const results: RoundResult[] = [];

function summary(): string {
  const minutes = ((performance.now() - began) / MS_A_MINUTE).toFixed(1);
  return `Seed ${seed}, ${results.length} rounds in ${minutes} minutes.\n\n${tableOf(results)}`;
}

await runRounds({
  ...options,
  onResult: (result) => {
    results.push(result);
    process.stdout.write(`${judgedLine(result, seed)}\n`);
    // A long run that is broken off has its table all the same.
    if (table !== null) writeFileSync(table, summary());
  },
});
process.stdout.write(`\n${summary()}`);
process.exit(isClean(countOf(results)) ? 0 : 1);
