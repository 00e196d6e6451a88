import type { KioskConfig, SignedConfig } from '../../shared/contract/kiosk-config.ts';
import type { PinSecret } from '../../shared/domain/roster.ts';
import { staffHolder } from '../../shared/domain/staff.ts';
import { receiptBytes, type Receipt, type SignedReceipt } from '../../shared/log/head.ts';
import { trustedConfig } from '../central/config-check.ts';
import { isSignedBy } from '../central/signature.ts';
import type { DeviceStore } from './device-store.ts';
import { loadIdentity, saveIdentity, type Identity } from './identity.ts';
import type { Vault } from './vault.ts';

/** What the device knows of itself: read from disk once, changed in memory only after the disk has it. */
export interface DeviceState {
  readonly identity: () => Identity | null;
  readonly config: () => KioskConfig | null;
  readonly receipt: () => Receipt | null;
  readonly keepIdentity: (identity: Identity) => Promise<void>;
  /** False where the config isn't the centre's for this device: then the one before stays. */
  readonly keepConfig: (signed: SignedConfig) => Promise<boolean>;
  readonly keepReceipt: (signed: SignedReceipt) => Promise<void>;
}

/** @param central where the centre is now, if it was told at this start; otherwise where it was at enrolment */
export async function loadDeviceState(
  store: DeviceStore,
  vault: Vault,
  central: string | null,
): Promise<DeviceState> {
  const stored = await loadIdentity(store.identity, vault);
  let identity = stored === null ? null : { ...stored, central: central ?? stored.central };
  let config = trusted(identity, await store.config.read());
  let receipt = trustedReceipt(identity, await store.receipt.read());
  return {
    identity: () => identity,
    config: () => config,
    receipt: () => receipt,
    keepIdentity: async (fresh) => {
      await saveIdentity(store.identity, vault, fresh);
      identity = fresh;
    },
    keepConfig: async (signed) => {
      const fresh = trusted(identity, signed);
      if (fresh === null) return false;
      await store.config.write(signed);
      config = fresh;
      return true;
    },
    keepReceipt: async (signed) => {
      await store.receipt.write(signed);
      receipt = signed.receipt;
    },
  };
}

function trusted(identity: Identity | null, signed: SignedConfig | null): KioskConfig | null {
  if (identity === null || signed === null) return null;
  return trustedConfig(signed, identity.device, identity.centreKey);
}

function trustedReceipt(identity: Identity | null, signed: SignedReceipt | null): Receipt | null {
  if (identity === null || signed?.receipt.device !== identity.device) return null;
  const isOurs = isSignedBy(identity.centreKey, receiptBytes(signed.receipt), signed.signature);
  return isOurs ? signed.receipt : null;
}

/** The verifier of a clerk on the roster or, by `staffHolder`, of one of the staff. */
export function verifierOf(config: KioskConfig | null, holder: string): PinSecret | null {
  const staff = config?.staffPins.find(({ id }) => staffHolder(id) === holder);
  const isOnRoster = config?.roster.some(({ id }) => id === holder) ?? false;
  return staff ?? ((isOnRoster && config?.pins.find(({ clerk }) => clerk === holder)) || null);
}
