import type { DeviceLog } from '../../shared/device/device-parts.ts';
import type { OpenedFiles, WorkerCalls } from './worker-contract.ts';

/** The journal as the page sees it: the worker writes, the page remembers where it ends. */
export function openJournal(files: OpenedFiles, worker: WorkerCalls): DeviceLog {
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
