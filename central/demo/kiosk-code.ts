import { createEnrolmentCode } from '../devices/enrolment-code.ts';
import type { CentralParts } from '../parts.ts';
import { listDevices } from '../store/devices.ts';
import type { HostKind } from '../../shared/log/kinds.ts';
import { DEMO_KIOSK_COUNTER, DEMO_UNIT } from './office.ts';

/**
 * A one-time code for the kiosk beside this centre, or null when one of that kind stands at the counter already.
 * @param anyway make one although there is a kiosk, because its profile was lost
 */
export async function codeForLocalKiosk(
  parts: CentralParts,
  host: HostKind,
  anyway: boolean,
): Promise<string | null> {
  const devices = await listDevices(parts.db.read);
  const stands = devices.some(
    (device) =>
      device.unit === DEMO_UNIT &&
      device.counter === DEMO_KIOSK_COUNTER &&
      device.host === host &&
      device.revokedAt === null,
  );
  if (stands && !anyway) return null;
  const place = { unit: DEMO_UNIT, counter: DEMO_KIOSK_COUNTER };
  return (await createEnrolmentCode(parts, place, 'start'))?.code ?? null;
}
