import {
  configBytes,
  configVersion,
  type KioskConfig,
  type SignedConfig,
} from '../../shared/contract/kiosk-config.ts';
import { isSignedBy } from './signature.ts';

/** The config inside, or null where its version isn't that of its content or the centre did not sign it for this device. */
export function trustedConfig(
  { config, signature }: SignedConfig,
  device: string,
  centreKey: string,
): KioskConfig | null {
  if (configVersion(config) !== config.version) return null;
  return isSignedBy(centreKey, configBytes(device, config), signature) ? config : null;
}
