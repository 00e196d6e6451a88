import type { DeviceParts } from '../../shared/device/device-parts.ts';
import type { DiskEstimate } from './disk-estimate.ts';

/** Everything that the calls are answered with. */
export interface HostParts extends DeviceParts {
  readonly disk: DiskEstimate;
}
