import type { HostPush } from '../../shared/contract/ipc.ts';
import { hasRoom } from '../../shared/domain/disk.ts';
import type { DiskGuard } from './disk-guard.ts';

/** A disk of a kiosk fills slowly, but a copy of a video takes seconds. */
const EVERY_MS = 2_000;

/** Tells the page how the disk is whenever that changes, and again and again while there is no room. */
export function followDisk(
  { state, look }: DiskGuard,
  push: (message: HostPush) => void,
  onFailure: (error: unknown) => void,
): void {
  async function watch(): Promise<void> {
    const before = state().level;
    const disk = await look();
    if (disk.level !== before || !hasRoom(disk.level)) push({ type: 'disk', disk });
  }
  function again(): void {
    // A disk that doesn't even tell its size is asked again; the writes will say how it is.
    void watch()
      .catch(onFailure)
      .then(() => setTimeout(again, EVERY_MS).unref());
  }
  again();
}
