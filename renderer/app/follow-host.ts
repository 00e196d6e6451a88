import type { HostPush, KioskHost } from '../../shared/contract/ipc.ts';
import type { Report } from '../../shared/flow/event.ts';
import type { DiskWatch } from './disk-watch.ts';
import type { Running } from './running.ts';

export interface FollowParts {
  readonly host: Pick<KioskHost, 'onPush' | 'readyToQuit'>;
  readonly running: () => Running | null;
  readonly disk: DiskWatch;
  readonly tell: (report: Report) => void;
  /** Timers may have slept: whatever is due happens now. */
  readonly wake: () => void;
}

/** Puts on record what the host announces, before it happens where there is time for it. */
export function followHost({ host, running, disk, tell, wake }: FollowParts): void {
  async function quit(): Promise<void> {
    tell({ type: 'interrupted' });
    const log = running();
    log?.stop();
    await log?.writer.append({ kind: 'device.stopped', body: { reason: 'quit' } });
    await host.readyToQuit();
  }

  function hear(push: HostPush): void {
    switch (push.type) {
      case 'suspending':
        tell({ type: 'interrupted' });
        void running()?.writer.append({ kind: 'device.stopped', body: { reason: 'suspend' } });
        return;
      case 'resumed':
        void running()?.noteStart([]);
        wake();
        return;
      case 'queue-called':
        tell(push);
        return;
      case 'quitting':
        void quit();
        return;
      case 'export-progress':
        tell({ type: 'desk-progressed', done: push.done, total: push.total });
        return;
      case 'disk': {
        const report = disk.see(push.disk);
        if (report !== null) tell(report);
      }
    }
  }

  host.onPush(hear);
}
