import type { BrowserContext } from 'playwright-core';
import type { LongLogSamples } from './long-log-page.ts';
import { runInPage } from './run-in-page.ts';
import { spreadOf, type Row } from './stats.ts';

/** A busy counter offline for a year. */
const ENTRIES = 200_000;
const ROUNDS = 100;

/** What waits does not slow down what comes: the same work on a log of a day and on one of a year. */
export async function measureLongLog(
  context: BrowserContext,
): Promise<{ readonly appends: readonly Row[]; readonly starts: readonly Row[] }> {
  // The module of the same folder: its result has the shape that it declares.
  const samples = (await runInPage(
    context,
    'long-log-page.ts',
    `measureLongLog(${ENTRIES}, ${ROUNDS})`,
  )) as LongLogSamples;
  const row = (what: string, of: readonly number[]): Row => ({
    what,
    spread: spreadOf(of),
    unit: 'ms',
  });
  const many = ENTRIES.toLocaleString('en');
  return {
    appends: [
      row('append, 500 entries kept', samples.first),
      row(`append, ${many} unsynced`, samples.long),
      row(`read a batch of 500 of ${many}`, samples.batch),
      row(`prune 500 of ${many}`, samples.prune),
    ],
    starts: [
      row('verify at a start, 500 unsynced', samples.startFirst),
      row(`verify at a start, ${many} unsynced`, samples.startLong),
      row(`all ${many}, as no start does`, samples.startWhole),
    ],
  };
}
