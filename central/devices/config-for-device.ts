import { createHmac } from 'node:crypto';
import {
  configBytes,
  configVersion,
  type KioskConfig,
  type SignedConfig,
} from '../../shared/contract/kiosk-config.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { PinVerifier } from '../../shared/domain/roster.ts';
import type { StaffPin } from '../../shared/domain/staff.ts';
import { dossierKeyOf } from '../dossiers/dossier-key.ts';
import { unwrapped, type Vault } from '../keys/vault.ts';
import { pinLabel } from '../office/create-office.ts';
import { staffPinLabel } from '../office/staff.ts';
import type { CentralParts } from '../parts.ts';
import { readOffice, type OfficeForKiosk } from '../store/office-for-kiosk.ts';

export interface DeviceOfOffice {
  readonly unitId: string;
  readonly deviceId: string;
  readonly counterId: string;
  readonly secretWrapped: Buffer;
}

/** Everything the kiosk needs, signed by the centre; PIN verifiers are made for this device alone. */
export async function configForDevice(
  parts: CentralParts,
  device: DeviceOfOffice,
): Promise<SignedConfig> {
  const { settings, pins, staff } = await readOffice(
    parts.db.read,
    device.unitId,
    device.counterId,
    // The whole year, so that the version changes with the calendar and not every day.
    `${localDay(parts.now()).slice(0, 4)}-01-01`,
  );
  const dossierKey = await dossierKeyOf(parts, device.unitId);
  if (dossierKey === null) throw new Error(`device ${device.deviceId} of an unknown unit`);
  const content = {
    ...settings,
    pins: verifiers(parts.vault, device, pins),
    staffPins: staffVerifiers(parts.vault, device, staff),
    exportRecipient: parts.exportKey.recipient,
    dossierKey: dossierKey.toString('hex'),
  };
  const config: KioskConfig = { ...content, version: configVersion(content) };
  return { config, signature: parts.centreKey.sign(configBytes(device.deviceId, config)) };
}

function verifiers(
  vault: Vault,
  device: DeviceOfOffice,
  pins: OfficeForKiosk['pins'],
): readonly PinVerifier[] {
  const secret = unwrapped(vault, secretLabel(device.deviceId), device.secretWrapped);
  return pins.map(({ clerk, salt, wrapped }) => {
    const pinHash = unwrapped(vault, pinLabel(device.unitId, clerk), wrapped);
    const verifier = createHmac('sha256', secret).update(pinHash).digest('hex');
    return { clerk, salt: salt.toString('hex'), verifier };
  });
}

function staffVerifiers(
  vault: Vault,
  device: DeviceOfOffice,
  staff: OfficeForKiosk['staff'],
): readonly StaffPin[] {
  const secret = unwrapped(vault, secretLabel(device.deviceId), device.secretWrapped);
  return staff.map(({ member, pinSalt, pinWrapped }) => {
    const pinHash = unwrapped(vault, staffPinLabel(device.unitId, member.id), pinWrapped);
    const verifier = createHmac('sha256', secret).update(pinHash).digest('hex');
    return { ...member, salt: pinSalt.toString('hex'), verifier };
  });
}

/** What a wrapped device secret is bound to. */
export function secretLabel(deviceId: string): string {
  return `device-secret/${deviceId}`;
}
