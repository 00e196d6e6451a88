import type { ExportScope } from '../contract/exports.ts';
import { MAX_BATCH_ENTRIES } from '../contract/wire.ts';
import { localDay } from '../domain/opening-hours.ts';
import type { Head } from '../log/chain.ts';
import type { Entry } from '../log/entry.ts';
import type { EntryRun } from './write-bundle.ts';

/** The log that is exported. `acked`: up to where the centre has it. */
export interface LogInScope {
  readonly tail: Head;
  readonly acked: number;
  readonly read: (seq: number, limit: number) => Promise<readonly Entry[]>;
}

/** The run of entries that a scope means; null where it has none. What was pruned long ago can't be in it. */
export async function runInScope(log: LogInScope, scope: ExportScope): Promise<EntryRun | null> {
  const to = log.tail.seq;
  if (to === 0) return null;
  switch (scope.kind) {
    case 'unsynced':
      return log.acked >= to ? null : { from: log.acked + 1, to };
    case 'all':
      return { from: await firstKept(log), to };
    case 'entries': {
      const run = { from: Math.max(scope.from, await firstKept(log)), to: Math.min(scope.to, to) };
      return run.from > run.to ? null : run;
    }
    case 'days':
      return await runOfDays(log, scope);
  }
}

/** The log goes on without gaps from its first kept entry, so halving finds that. */
async function firstKept({ tail, read }: LogInScope): Promise<number> {
  let low = 1;
  let high = tail.seq;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [entry] = await read(middle, 1);
    if (entry === undefined) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From the first entry of these days to the last one: a clock that was wrong meanwhile puts more into the file, never less. */
async function runOfDays(
  log: LogInScope,
  { from: firstDay, to: lastDay }: { readonly from: string; readonly to: string },
): Promise<EntryRun | null> {
  const found: number[] = [];
  for (let seq = await firstKept(log); seq <= log.tail.seq;) {
    const entries = await log.read(seq, Math.min(MAX_BATCH_ENTRIES, log.tail.seq - seq + 1));
    const last = entries.at(-1);
    if (last === undefined) throw new Error(`entry ${seq} is not in the log`);
    for (const { at, seq: own } of entries) {
      const day = localDay(at);
      if (day >= firstDay && day <= lastDay) found[found.length === 0 ? 0 : 1] = own;
    }
    seq = last.seq + 1;
  }
  const [from, to = from] = found;
  return from === undefined || to === undefined ? null : { from, to };
}
