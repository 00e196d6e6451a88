import type { KioskConfig, SignedConfig } from '../contract/kiosk-config.ts';
import type { Receipt, SignedReceipt } from '../log/head.ts';
import type { IsSignedBy } from './device-parts.ts';
import type { Identity } from './identity.ts';
import { trustedConfig, trustedReceipt } from './trusted.ts';

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

/** What an earlier run left; null where nothing readable is there. */
export interface KeptState {
  readonly identity: Identity | null;
  readonly config: SignedConfig | null;
  readonly receipt: SignedReceipt | null;
}

/** Each resolves once the value is on the disk. */
export interface KeepState {
  readonly identity: (identity: Identity) => Promise<void>;
  readonly config: (signed: SignedConfig) => Promise<void>;
  readonly receipt: (signed: SignedReceipt) => Promise<void>;
}

/** Believes nothing on the disk that the centre of the device's enrolment did not sign. */
export async function openDeviceState(
  kept: KeptState,
  keep: KeepState,
  isSignedBy: IsSignedBy,
): Promise<DeviceState> {
  let { identity } = kept;
  let config = await trustedConfig(isSignedBy, identity, kept.config);
  let receipt = await trustedReceipt(isSignedBy, identity, kept.receipt);
  return {
    identity: () => identity,
    config: () => config,
    receipt: () => receipt,
    keepIdentity: async (fresh) => {
      await keep.identity(fresh);
      identity = fresh;
    },
    keepConfig: async (signed) => {
      const fresh = await trustedConfig(isSignedBy, identity, signed);
      if (fresh === null) return false;
      await keep.config(signed);
      config = fresh;
      return true;
    },
    keepReceipt: async (signed) => {
      await keep.receipt(signed);
      ({ receipt } = signed);
    },
  };
}
