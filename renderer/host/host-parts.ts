import type { HostKind } from '../../shared/log/kinds.ts';
import type { Recoveries } from '../../shared/log/recoveries.ts';
import type { CentralClient } from './central-client.ts';
import type { DeviceKey } from './device-key.ts';
import type { DeviceState } from './device-state.ts';
import type { DiskEstimate } from './disk-estimate.ts';
import type { Journal } from './journal.ts';

export const HOST_KIND: HostKind = 'browser';

/** Everything that the calls are answered with. */
export interface HostParts {
  readonly app: string;
  /** 16 hex digits, new at every start. */
  readonly boot: string;
  readonly now: () => number;
  /** ms since the page began; never goes back. */
  readonly mono: () => number;
  readonly journal: Journal;
  readonly disk: DiskEstimate;
  readonly recoveries: Recoveries;
  readonly key: DeviceKey;
  readonly state: DeviceState;
  readonly client: CentralClient;
}
