import type { Hash } from '../log/entry.ts';
import type { DeviceLog } from './device-parts.ts';

/** The hash of one entry of the device's own log, or null where it has none of that number. */
export async function hashAt({ read }: Pick<DeviceLog, 'read'>, seq: number): Promise<Hash | null> {
  const [entry] = await read(seq, 1);
  return entry?.seq === seq ? entry.hash : null;
}
