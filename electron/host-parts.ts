import type { DeviceParts } from '../shared/device/device-parts.ts';
import type { Head } from '../shared/log/chain.ts';
import type { Relaunches } from './device/relaunches.ts';
import type { DiskGuard } from './disk/disk-guard.ts';
import type { Journal } from './journal/journal.ts';
import type { Report } from './report.ts';
import type { DurableFile } from './storage/durable-file.ts';

/** Everything that the calls of the page are answered with. */
export interface HostParts extends DeviceParts {
  readonly journal: Journal;
  /** Where the log ended that was last acknowledged; null where that isn't known. */
  readonly remembered: () => Head | null;
  readonly disk: DiskGuard;
  /** Quits, and begins again by itself. */
  readonly startAnew: () => void;
  readonly relaunches: DurableFile<Relaunches>;
  readonly readyToQuit: () => void;
  readonly report: Report;
}
