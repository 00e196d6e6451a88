import type { Head } from '../shared/log/chain.ts';
import type { HostKind } from '../shared/log/kinds.ts';
import type { Recoveries } from '../shared/log/recoveries.ts';
import type { CentralClient } from './central/client.ts';
import type { DeviceKey } from './device/device-key.ts';
import type { DeviceState } from './device/device-state.ts';
import type { Relaunches } from './device/relaunches.ts';
import type { DiskGuard } from './disk/disk-guard.ts';
import type { Journal } from './journal/journal.ts';
import type { Report } from './report.ts';
import type { CheckPin } from './sign-in/check-pin.ts';
import type { DurableFile } from './storage/durable-file.ts';

export const HOST_KIND: HostKind = 'electron';

/** Everything that the calls of the page are answered with. */
export interface HostParts {
  readonly app: string;
  /** 16 hex digits, new at every start. */
  readonly boot: string;
  /** Centre to enrol at, or null where none was named. */
  readonly central: string | null;
  readonly now: () => number;
  /** ms since the program started; never goes back. */
  readonly mono: () => number;
  readonly journal: Journal;
  /** Where the log ended that was last acknowledged; null where that isn't known. */
  readonly remembered: () => Head | null;
  readonly disk: DiskGuard;
  /** What this start had to mend. */
  readonly recoveries: Recoveries;
  readonly key: DeviceKey;
  readonly state: DeviceState;
  readonly client: CentralClient;
  readonly checkPin: CheckPin;
  readonly unlockPin: (clerk: string) => Promise<void>;
  /** Quits, and begins again by itself. */
  readonly startAnew: () => void;
  readonly relaunches: DurableFile<Relaunches>;
  readonly readyToQuit: () => void;
  readonly report: Report;
}
