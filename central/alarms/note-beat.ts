import type { HeartbeatRequest } from '../../shared/contract/wire.ts';
import type { CentralParts } from '../parts.ts';
import { raiseAlarms } from '../store/alarms.ts';
import { storeBeat } from '../store/device-beats.ts';
import type { DeviceKey } from '../store/ingest/device-row.ts';

/** Keeps what a device says of its log and clock. Another entry at a place that is known is an alarm at once. */
export async function noteBeat(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  { unitId, deviceId }: DeviceKey,
  beat: Pick<HeartbeatRequest, 'at' | 'head' | 'waitingSince'>,
): Promise<void> {
  const at = new Date(now());
  const { kind, ...data } = await storeBeat(db.write, { unitId, deviceId }, beat, at);
  if (kind === 'as-known') return;
  const { seq } = beat.head;
  await raiseAlarms(db.write, [{ unitId, deviceId, kind, place: seq, data: { seq, ...data } }], at);
}
