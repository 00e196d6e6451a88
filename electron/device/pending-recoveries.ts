import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../shared/log/canonical.ts';
import { recoveryKindSchema, type Recovery } from '../../shared/log/kinds.ts';
import { toldBy, type Recoveries } from '../../shared/log/recoveries.ts';
import type { Report } from '../report.ts';
import type { DurableFile } from '../storage/durable-file.ts';
import type { Note } from './note.ts';

/** A recovery that no entry tells of yet, and what was mended. */
export interface Noted extends Recovery {
  readonly place: string;
}

export const notedSchema: z.ZodType<readonly Noted[]> = z.array(
  z.strictObject({ what: recoveryKindSchema, entries: z.int().min(0), place: z.string() }),
);

export interface PendingRecoveries extends Recoveries {
  readonly note: Note;
}

/**
 * What was mended and not told yet, on the disk until an entry that tells it is: a start that is cut between the two
 * leaves sound files, and the next one would have nothing to tell.
 */
export async function openPendingRecoveries(
  file: DurableFile<readonly Noted[]>,
  report: Report,
): Promise<PendingRecoveries> {
  // What can't be kept is still told, unless this very start is cut.
  const failed = (error: unknown): void => report('mending-not-kept', String(error));
  let noted =
    (await file.read().catch((error: unknown): null => {
      failed(error);
      return null;
    })) ?? [];

  async function keep(next: readonly Noted[]): Promise<void> {
    noted = next;
    await file.write(next).catch(failed);
  }

  async function note(recovery: Recovery, place: string): Promise<void> {
    report('mended', `${recovery.what}: ${recovery.entries} entries`);
    const others = noted.filter((one) => one.what !== recovery.what || one.place !== place);
    await keep([...others, { ...recovery, place }]);
  }

  return {
    note,
    pending: () => summed(noted),
    add: (recovery) => note(recovery, randomUUID()),
    written: async (entry) => {
      const told = new Set(toldBy(entry).map(canonicalJson));
      const done = new Set(
        summed(noted)
          .filter((one) => told.has(canonicalJson(one)))
          .map(({ what }) => what),
      );
      if (done.size > 0) await keep(noted.filter(({ what }) => !done.has(what)));
    },
  };
}

/** One of each kind, so that many cut starts fit into one entry. */
function summed(noted: readonly Noted[]): readonly Recovery[] {
  const kinds = Map.groupBy(noted, ({ what }) => what);
  return [...kinds].map(([what, same]) => ({
    what,
    entries: same.reduce((sum, { entries }) => sum + entries, 0),
  }));
}
