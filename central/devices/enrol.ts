import { randomBytes } from 'node:crypto';
import type { EnrolmentRequest, EnrolmentResponse } from '../../shared/contract/wire.ts';
import { isOwnKey, readDeviceKey } from '../keys/device-signature.ts';
import { hashToken, newToken } from '../keys/token.ts';
import type { CentralParts } from '../parts.ts';
import type { Refusal } from '../problem/problem-error.ts';
import { recordAudit } from '../store/audit.ts';
import { findDeviceByKey, hasDevice, insertDevice, readmitDevice } from '../store/devices.ts';
import { redeemEnrolmentCode } from '../store/enrolment-codes.ts';
import { hashEnrolmentCode } from './enrolment-code.ts';
import { configForDevice, secretLabel } from './config-for-device.ts';

const SECRET_BYTES = 32;
const DEVICE_ID_BYTES = 8;

export type EnrolVerdict =
  | { readonly ok: true; readonly response: EnrolmentResponse }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Admits a kiosk: the code is used up, and a device with its own log begins. A kiosk that enrols again with the key that
 * the office knows it by gets its device back, revoked or not, under a new token: its log goes on, and what it wrote
 * meanwhile is not lost. So does one that the office has forgotten, which begins at no entry and sends all that it has.
 * Another key is another device, so no log is ever continued by a stranger.
 */
export async function enrolDevice(
  parts: CentralParts,
  request: EnrolmentRequest,
): Promise<EnrolVerdict> {
  const publicKey = Buffer.from(request.publicKey, 'base64url');
  const key = readDeviceKey(publicKey);
  if (key === null)
    return {
      ok: false,
      refusal: {
        code: 'malformed-request',
        fields: [{ field: '/publicKey', detail: 'not a P-256 key in SPKI form' }],
      },
    };
  if (!isOwnKey(request, key)) return { ok: false, refusal: { code: 'signature-wrong' } };
  const token = newToken();
  const secret = randomBytes(SECRET_BYTES);
  const at = new Date(parts.now());
  const codeHash = hashEnrolmentCode(parts.vault, request.code);
  const place = await parts.db.write.transaction().execute(async (tx) => {
    const redeemed = await redeemEnrolmentCode(tx, codeHash, at);
    if (redeemed === null) return null;
    const { app, host } = request;
    const known = await findDeviceByKey(tx, redeemed.unitId, publicKey);
    const named = formerHere(request, redeemed.unitId, parts.centreKey.publicKey);
    const former = known ?? (named !== null && !(await hasDevice(tx, named)) ? named : null);
    const deviceId = former ?? `kiosk-${randomBytes(DEVICE_ID_BYTES).toString('hex')}`;
    const secretWrapped = parts.vault.wrap(secretLabel(deviceId), secret);
    const tokenHash = hashToken(token);
    const device = { ...redeemed, deviceId, publicKey, secretWrapped, tokenHash, app, host };
    await (known === null ? insertDevice : readmitDevice)(tx, { ...device, enrolledAt: at });
    await recordAudit(tx, {
      at,
      actor: 'kiosk',
      action: former === null ? 'device.enrolled' : 'device.enrolled-again',
      unitId: redeemed.unitId,
      subject: `${deviceId} at ${redeemed.counterId}`,
    });
    return { ...redeemed, deviceId, secretWrapped };
  });
  if (place === null) return { ok: false, refusal: { code: 'enrolment-code-refused' } };
  const config = await configForDevice(parts, place);
  return {
    ok: true,
    response: {
      device: place.deviceId,
      token,
      secret: secret.toString('base64url'),
      centreKey: parts.centreKey.publicKey,
      config,
    },
  };
}

/**
 * The device that a kiosk says it was in this office, as one does that enrolled after the back-up from which the centre
 * was restored. Its key signed the name; one that the centre knows is never given to another key.
 */
function formerHere({ former }: EnrolmentRequest, unit: string, centreKey: string): string | null {
  return former?.unit === unit && former.centreKey === centreKey ? former.device : null;
}
