import type { KioskView } from '../../../shared/contract/ipc.ts';
import { EMPTY_HEAD } from '../../../shared/log/chain.ts';
import { startSync, type SyncOwner, type SyncParts } from '../../../renderer/sync/sync-owner.ts';
import { VirtualTime } from '../virtual-time.ts';
import { DEVICE, MemoryLog } from './memory-log.ts';
import { SimulatedCentre, type Trouble } from './simulated-centre.ts';

export const HOUR_MS = 3_600_000;
/** Longer than the longest wait between two tries. */
export const LONG_ENOUGH_MS = 400_000;
export const VERSION = 'a'.repeat(64);
export const MONDAY_MS = Date.UTC(2026, 10, 23, 1);

export interface Bench {
  readonly time: VirtualTime;
  readonly log: MemoryLog;
  readonly centre: SimulatedCentre;
  readonly sync: SyncOwner;
  readonly configs: KioskView[];
}

export function bench(troubles: readonly Trouble[] = [], change: Partial<SyncParts> = {}): Bench {
  const time = new VirtualTime();
  const log = new MemoryLog();
  const centre = new SimulatedCentre(troubles);
  const configs: KioskView[] = [];
  const sync = startSync({
    device: DEVICE,
    host: centre,
    log,
    acked: EMPTY_HEAD,
    receiptAt: null,
    after: time.after,
    mono: time.mono,
    random: () => 0.5,
    clerk: () => null,
    signedInMs: () => null,
    onElsewhere: () => undefined,
    configVersion: () => VERSION,
    onConfig: (view) => configs.push(view),
    onBeat: () => {},
    onChange: () => {},
    realign: async () => false,
    now: () => 1_790_000_000_000 + time.mono(),
    boot: '0123456789abcdef',
    openingHours: () => [],
    onRound: () => {},
    ...change,
  });
  return { time, log, centre, sync, configs };
}

export function append({ log, sync }: Bench, count: number): void {
  log.append(count);
  sync.entryAppended();
}
