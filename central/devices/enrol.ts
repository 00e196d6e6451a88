import { randomBytes } from 'node:crypto';
import type { EnrolmentRequest, EnrolmentResponse } from '../../shared/contract/wire.ts';
import { readDeviceKey } from '../keys/device-signature.ts';
import { hashToken, newToken } from '../keys/token.ts';
import type { CentralParts } from '../parts.ts';
import type { Refusal } from '../problem/problem-error.ts';
import { recordAudit } from '../store/audit.ts';
import { insertDevice } from '../store/devices.ts';
import { redeemEnrolmentCode } from '../store/enrolment-codes.ts';
import { hashEnrolmentCode } from './enrolment-code.ts';
import { configForDevice, secretLabel } from './config-for-device.ts';

const SECRET_BYTES = 32;
const DEVICE_ID_BYTES = 8;

export type EnrolVerdict =
  | { readonly ok: true; readonly response: EnrolmentResponse }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Admits a kiosk: the code is used up, a device with its own log begins. A kiosk that enrols again is a new device,
 * so that no log is ever continued by another key.
 */
export async function enrolDevice(
  parts: CentralParts,
  request: EnrolmentRequest,
): Promise<EnrolVerdict> {
  const publicKey = Buffer.from(request.publicKey, 'base64url');
  if (readDeviceKey(publicKey) === null)
    return {
      ok: false,
      refusal: {
        code: 'malformed-request',
        fields: [{ field: '/publicKey', detail: 'not a P-256 key in SPKI form' }],
      },
    };
  const deviceId = `kiosk-${randomBytes(DEVICE_ID_BYTES).toString('hex')}`;
  const token = newToken();
  const secret = randomBytes(SECRET_BYTES);
  const secretWrapped = parts.vault.wrap(secretLabel(deviceId), secret);
  const at = new Date(parts.now());
  const codeHash = hashEnrolmentCode(parts.vault, request.code);
  const place = await parts.db.write.transaction().execute(async (tx) => {
    const redeemed = await redeemEnrolmentCode(tx, codeHash, at);
    if (redeemed === null) return null;
    const { app, host } = request;
    const tokenHash = hashToken(token);
    const device = { ...redeemed, deviceId, publicKey, secretWrapped, tokenHash, app, host };
    await insertDevice(tx, { ...device, enrolledAt: at });
    await recordAudit(tx, {
      at,
      actor: 'kiosk',
      action: 'device.enrolled',
      unitId: redeemed.unitId,
      subject: `${deviceId} at ${redeemed.counterId}`,
    });
    return redeemed;
  });
  if (place === null) return { ok: false, refusal: { code: 'enrolment-code-refused' } };
  const config = await configForDevice(parts, { ...place, deviceId, secretWrapped });
  return {
    ok: true,
    response: {
      device: deviceId,
      token,
      secret: secret.toString('base64url'),
      centreKey: parts.centreKey.publicKey,
      config,
    },
  };
}
