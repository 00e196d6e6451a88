import type { JournalVerdict } from '../../shared/contract/ipc.ts';
import type { Journal } from '../journal/journal.ts';
import { faultOf } from '../storage/fault-of.ts';
import type { DiskGuard } from './disk-guard.ts';

/** The journal, whose last entries on a full disk take the room of the ballast. */
export function withLastRoom(journal: Journal, { makeRoom }: Pick<DiskGuard, 'makeRoom'>): Journal {
  async function inRoom(write: () => Promise<JournalVerdict>): Promise<JournalVerdict> {
    for (;;) {
      const verdict = await write();
      if (verdict.ok || verdict.fault !== 'no-space' || !(await makeRoom())) return verdict;
    }
  }
  return {
    ...journal,
    append: (entry) => inRoom(() => journal.append(entry)),
    appendAll: (entries) => inRoom(() => journal.appendAll(entries)),
  };
}

/** A task that may need room, tried again with what there is to give up: in the end that of the ballast. */
export async function inLastRoom<T>(
  { makeRoom }: Pick<DiskGuard, 'makeRoom'>,
  task: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await task();
    } catch (error) {
      if (faultOf(error) !== 'no-space' || !(await makeRoom())) throw error;
    }
  }
}
