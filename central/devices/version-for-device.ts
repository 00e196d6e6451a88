import type { Hash } from '../../shared/log/entry.ts';
import type { CentralParts } from '../parts.ts';
import { readRevision } from '../store/unit-revision.ts';
import { configForDevice, type DeviceOfOffice } from './config-for-device.ts';

const MOST_KEPT = 20_000;

export type VersionForDevice = (device: DeviceOfOffice) => Promise<Hash>;

/**
 * The version of the config that a device would be given. Kept until the unit's revision moves, because every
 * heartbeat asks and computing it means hashing every portrait.
 */
export function versionCache(parts: CentralParts): VersionForDevice {
  const kept = new Map<string, { readonly revision: number; readonly version: Hash }>();
  return async function versionForDevice(device) {
    // Read first: if the office changes meanwhile, the newer content is kept under the older number and read anew.
    const revision = await readRevision(parts.db.read, device.unitId);
    const found = kept.get(device.deviceId);
    if (found?.revision === revision) return found.version;
    const { version } = (await configForDevice(parts, device)).config;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(device.deviceId, { revision, version });
    return version;
  };
}
