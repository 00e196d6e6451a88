import type { JournalVerdict, KioskHost } from '../../shared/contract/ipc.ts';
import { headOf, seal, type Head, type Stamp } from '../../shared/log/chain.ts';
import type { Draft, Entry } from '../../shared/log/entry.ts';
import { journalHolds } from './complete-journal.ts';

export interface Rescued {
  readonly draft: Draft;
  readonly stamp: Stamp;
  /** What is in the journal then; whoever writes it to the store later takes this and not another. */
  attempted: Entry | null;
}

/**
 * Puts what waits for the store into the journal alone. False where the journal doesn't take it either; what it took
 * before that stays, and is found by whoever brings the copies together.
 * @param head where the log ends that both copies hold
 */
export async function rescueWaiting(
  host: Pick<KioskHost, 'journalAppend' | 'journalRead'>,
  waiting: readonly Rescued[],
  head: Head,
): Promise<boolean> {
  let reached = head;
  for (const item of waiting) {
    // An entry that an earlier try had sealed may be in the store: another one in its place would be a fork.
    item.attempted ??= seal(reached, item.draft, item.stamp);
    const verdict = await host.journalAppend(item.attempted);
    reached = headOf(item.attempted);
    if (!verdict.ok && !(await wasRescued(host, verdict, reached))) return false;
  }
  return true;
}

/** An earlier rescue put it there, and others behind it, and the program did not start anew after that. */
async function wasRescued(
  host: Pick<KioskHost, 'journalRead'>,
  { fault, tail }: Extract<JournalVerdict, { readonly ok: false }>,
  wanted: Head,
): Promise<boolean> {
  if (fault !== 'not-next' || tail.seq < wanted.seq) return false;
  return journalHolds(host, wanted).catch(() => false);
}
