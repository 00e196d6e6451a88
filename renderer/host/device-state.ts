import { z } from 'zod';
import {
  configBytes,
  configVersion,
  signedConfigSchema,
  type KioskConfig,
  type SignedConfig,
} from '../../shared/contract/kiosk-config.ts';
import type { PinSecret } from '../../shared/domain/roster.ts';
import { staffHolder } from '../../shared/domain/staff.ts';
import { deviceIdSchema } from '../../shared/log/entry.ts';
import {
  receiptBytes,
  signedReceiptSchema,
  type Receipt,
  type SignedReceipt,
} from '../../shared/log/head.ts';
import { readDoc } from './read-doc.ts';
import { isSignedBy } from './signature.ts';
import type { OpenedFiles, WorkerCalls } from './worker-contract.ts';

/** Who this device is for its centre. `centreKey`: SPKI DER; `secret`: 32 bytes; all base64url. */
export interface Identity {
  readonly device: string;
  readonly token: string;
  readonly secret: string;
  readonly centreKey: string;
}
const identitySchema: z.ZodType<Identity> = z.strictObject({
  device: deviceIdSchema,
  token: z.string().min(1),
  secret: z.base64url(),
  centreKey: z.base64url(),
});

/** What the device knows of itself: read once, changed in memory only after the disk has it. */
export interface DeviceState {
  readonly identity: () => Identity | null;
  readonly config: () => KioskConfig | null;
  readonly receipt: () => Receipt | null;
  readonly keepIdentity: (identity: Identity) => Promise<void>;
  /** False where the config isn't the centre's for this device: then the one before stays. */
  readonly keepConfig: (signed: SignedConfig) => Promise<boolean>;
  readonly keepReceipt: (signed: SignedReceipt) => Promise<void>;
}

export async function loadDeviceState(
  docs: OpenedFiles['docs'],
  writeDoc: WorkerCalls['writeDoc'],
): Promise<DeviceState> {
  let identity = readDoc(docs.identity, identitySchema);
  let config = await trustedConfig(identity, readDoc(docs.config, signedConfigSchema));
  let receipt = await trustedReceipt(identity, readDoc(docs.receipt, signedReceiptSchema));
  return {
    identity: () => identity,
    config: () => config,
    receipt: () => receipt,
    keepIdentity: async (fresh) => {
      await writeDoc('identity', JSON.stringify(fresh));
      identity = fresh;
    },
    keepConfig: async (signed) => {
      const fresh = await trustedConfig(identity, signed);
      if (fresh === null) return false;
      await writeDoc('config', JSON.stringify(signed));
      config = fresh;
      return true;
    },
    keepReceipt: async (signed) => {
      await writeDoc('receipt', JSON.stringify(signed));
      ({ receipt } = signed);
    },
  };
}

/** The config inside, or null where its version isn't that of its content or the centre did not sign it for this device. */
export async function trustedConfig(
  identity: Pick<Identity, 'device' | 'centreKey'> | null,
  signed: SignedConfig | null,
): Promise<KioskConfig | null> {
  if (identity === null || signed === null) return null;
  const { config, signature } = signed;
  if (configVersion(config) !== config.version) return null;
  const bytes = configBytes(identity.device, config);
  return (await isSignedBy(identity.centreKey, bytes, signature)) ? config : null;
}

async function trustedReceipt(
  identity: Identity | null,
  signed: SignedReceipt | null,
): Promise<Receipt | null> {
  if (identity === null || signed?.receipt.device !== identity.device) return null;
  const bytes = receiptBytes(signed.receipt);
  return (await isSignedBy(identity.centreKey, bytes, signed.signature)) ? signed.receipt : null;
}

/** The verifier of a clerk on the roster or, by `staffHolder`, of one of the staff. */
export function verifierOf(config: KioskConfig | null, holder: string): PinSecret | null {
  const staff = config?.staffPins.find(({ id }) => staffHolder(id) === holder);
  const isOnRoster = config?.roster.some(({ id }) => id === holder) ?? false;
  return staff ?? ((isOnRoster && config?.pins.find(({ clerk }) => clerk === holder)) || null);
}
