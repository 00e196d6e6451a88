import type { Journal } from '../journal/journal.ts';
import type { DiskGuard } from './disk-guard.ts';

/** The journal, whose last entries on a full disk take the room of the ballast. */
export function withLastRoom(journal: Journal, { makeRoom }: Pick<DiskGuard, 'makeRoom'>): Journal {
  return {
    ...journal,
    append: async (entry) => {
      const verdict = await journal.append(entry);
      if (verdict.ok || verdict.fault !== 'no-space' || !(await makeRoom())) return verdict;
      return journal.append(entry);
    },
  };
}
