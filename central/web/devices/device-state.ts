import type { DeviceView } from '../../../shared/contract/fleet.ts';

export type DeviceState = 'online' | 'silent' | 'standing' | 'revoked';

/** Kiosks beat once a minute in opening hours; three beats missed is silence. */
const SILENT_AFTER_MS = 180_000;

export function deviceState(
  device: Pick<DeviceView, 'revokedAt' | 'lastSeenAt' | 'standing'>,
  now: number,
): DeviceState {
  if (device.revokedAt !== null) return 'revoked';
  if (device.standing !== null) return 'standing';
  if (device.lastSeenAt === null || now - device.lastSeenAt > SILENT_AFTER_MS) return 'silent';
  return 'online';
}
