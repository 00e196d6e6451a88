import type { KeyObject } from 'node:crypto';
import type { Database } from '../db/database.ts';
import { readDeviceKey } from '../keys/device-signature.ts';
import { hashToken } from '../keys/token.ts';
import type { Refusal } from '../problem/problem-error.ts';
import { findDeviceByToken } from '../store/devices.ts';

/** A device that has shown its token and may speak. */
export interface KnownDevice {
  readonly unitId: string;
  readonly deviceId: string;
  readonly counterId: string;
  readonly key: KeyObject;
  readonly secretWrapped: Buffer;
}

export type DeviceVerdict =
  | { readonly ok: true; readonly device: KnownDevice }
  | { readonly ok: false; readonly refusal: Refusal };

const BEARER = /^Bearer ([A-Za-z0-9_-]{32,128})$/;

export async function authenticateDevice(
  db: Database,
  authorization: string | undefined,
): Promise<DeviceVerdict> {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (token === undefined) return { ok: false, refusal: { code: 'credential-unknown' } };
  const row = await findDeviceByToken(db.read, hashToken(token));
  if (row === null) return { ok: false, refusal: { code: 'credential-unknown' } };
  if (row.revoked) return { ok: false, refusal: { code: 'device-revoked' } };
  const key = readDeviceKey(row.publicKey);
  if (key === null) throw new Error(`device ${row.deviceId} has an unreadable key`);
  const { unitId, deviceId, counterId, secretWrapped } = row;
  return { ok: true, device: { unitId, deviceId, counterId, key, secretWrapped } };
}
