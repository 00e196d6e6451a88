import type { HostPush } from '../../shared/contract/ipc.ts';
import {
  DISK_FLOOR_BYTES,
  diskLevel,
  diskLimits,
  hasRoom,
  type DiskState,
} from '../../shared/domain/disk.ts';

const EVERY_MS = 30_000;
const LIMITS = diskLimits(DISK_FLOOR_BYTES);

/** How much this page may still store, as far as a browser tells. */
export interface DiskEstimate {
  readonly state: () => DiskState;
  readonly onPush: (listener: (push: HostPush) => void) => () => void;
}

/**
 * A browser tells no page how full the disk is; its estimate is an upper bound, and some browsers name the same large
 * number whatever is free. So this warns where it can, and a write that fails for want of space is what really tells:
 * the screens then say the same, and there is no ballast to write a last entry with.
 */
export async function watchEstimate(
  storage: Pick<StorageManager, 'estimate'>,
): Promise<DiskEstimate> {
  async function look(before: DiskState['level']): Promise<DiskState> {
    const { quota, usage } = await storage.estimate();
    if (quota === undefined || usage === undefined) return { level: before, freeBytes: 0 };
    const freeBytes = Math.max(0, quota - usage);
    return { level: diskLevel(freeBytes, before, LIMITS), freeBytes };
  }

  let state = await look('ok');
  return {
    state: () => state,
    onPush: (listener) => {
      async function watch(): Promise<void> {
        const before = state.level;
        state = await look(before);
        if (state.level !== before || !hasRoom(state.level)) {
          listener({ type: 'disk', disk: state });
        }
      }
      const timer = setInterval(() => void watch(), EVERY_MS);
      return () => clearInterval(timer);
    },
  };
}
