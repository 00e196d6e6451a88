import { hasRoom, isWorse, type DiskLevel, type DiskState } from '../../shared/domain/disk.ts';
import type { Report } from '../../shared/flow/event.ts';
import type { KioskStatus } from '../../shared/flow/kiosk-status.ts';
import type { Cell } from './cell.ts';
import type { Running } from './running.ts';

export interface DiskWatch {
  /** Takes in how the disk is and puts every change on record. The answer is what the screens must be told, or null. */
  readonly see: (disk: DiskState) => Extract<Report, { readonly type: 'service-lost' }> | null;
}

export const NO_SPACE = { type: 'service-lost', reason: 'no-space' } as const;

export function makeDiskWatch(
  status: Cell<KioskStatus>,
  running: () => Pick<Running, 'writer'> | null,
): DiskWatch {
  let recorded: DiskLevel = 'ok';

  function note(disk: DiskState): void {
    const log = running();
    if (log === null || disk.level === recorded) return;
    const kind = isWorse(disk.level, recorded) ? 'disk.low' : 'disk.recovered';
    recorded = disk.level;
    void log.writer.append({ kind, body: disk });
  }

  return {
    see: (disk) => {
      note(disk);
      status.set({ ...status.get(), disk: disk.level });
      return hasRoom(disk.level) ? null : NO_SPACE;
    },
  };
}
