import {
  configBytes,
  configVersion,
  type KioskConfig,
  type SignedConfig,
} from '../contract/kiosk-config.ts';
import { receiptBytes, type Receipt, type SignedReceipt } from '../log/head.ts';
import type { IsSignedBy } from './device-parts.ts';
import type { Identity } from './identity.ts';

type Known = Pick<Identity, 'device' | 'centreKey'>;

/** The config inside, or null where its version isn't that of its content or the centre did not sign it for this device. */
export async function trustedConfig(
  isSignedBy: IsSignedBy,
  identity: Known | null,
  signed: SignedConfig | null,
): Promise<KioskConfig | null> {
  if (identity === null || signed === null) return null;
  const { config, signature } = signed;
  if (configVersion(config) !== config.version) return null;
  const bytes = configBytes(identity.device, config);
  return (await isSignedBy(identity.centreKey, bytes, signature)) ? config : null;
}

/** The receipt inside, or null where the centre did not sign it for this device. */
export async function trustedReceipt(
  isSignedBy: IsSignedBy,
  identity: Known | null,
  signed: SignedReceipt | null,
): Promise<Receipt | null> {
  if (identity === null || signed?.receipt.device !== identity.device) return null;
  const bytes = receiptBytes(signed.receipt);
  return (await isSignedBy(identity.centreKey, bytes, signed.signature)) ? signed.receipt : null;
}
