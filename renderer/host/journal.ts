import type { JournalVerdict } from '../../shared/contract/ipc.ts';
import type { Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { OpenedFiles, WorkerCalls } from './worker-contract.ts';

/** The journal as the page sees it: the worker writes, the page remembers where it ends. */
export interface Journal {
  readonly tail: () => Head;
  /** The device that wrote it, or null while it is empty. */
  readonly device: () => string | null;
  readonly append: (entry: Entry) => Promise<JournalVerdict>;
  /** Keeps everything in a file beside it and begins anew. */
  readonly setAside: () => Promise<JournalVerdict>;
  readonly read: (from: number, limit: number) => Promise<readonly Entry[]>;
}

export function openJournal(files: OpenedFiles, worker: WorkerCalls): Journal {
  let { tail, device } = files;
  return {
    tail: () => tail,
    device: () => device,
    append: async (entry) => {
      const verdict = await worker.append(entry);
      ({ tail } = verdict);
      if (verdict.ok) ({ device } = entry);
      return verdict;
    },
    setAside: async () => {
      const verdict = await worker.setAside();
      ({ tail } = verdict);
      if (verdict.ok) device = null;
      return verdict;
    },
    read: worker.read,
  };
}
