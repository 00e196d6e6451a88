import type { JournalVerdict } from '../../shared/contract/ipc.ts';
import type { DeviceLog } from '../../shared/device/device-parts.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { OpenedFiles, WorkerCalls } from './worker-contract.ts';

/** The journal as the page sees it: the worker writes, the page remembers where it ends. */
export function openJournal(files: OpenedFiles, worker: WorkerCalls): DeviceLog {
  let { tail, device } = files;

  async function appendAll(entries: readonly Entry[]): Promise<JournalVerdict> {
    const verdict = await worker.append(entries);
    ({ tail } = verdict);
    if (verdict.ok) device = entries.at(-1)?.device ?? device;
    return verdict;
  }

  return {
    tail: () => tail,
    device: () => device,
    append: (entry) => appendAll([entry]),
    appendAll,
    setAside: async () => {
      const verdict = await worker.setAside();
      ({ tail } = verdict);
      if (verdict.ok) device = null;
      return verdict;
    },
    read: worker.read,
  };
}
