import { openDeviceState, type DeviceState } from '../../shared/device/device-state.ts';
import type { Identity } from '../../shared/device/identity.ts';
import { isSignedBy } from '../central/signature.ts';
import type { DeviceStore } from './device-store.ts';
import { loadIdentity, saveIdentity } from './identity.ts';
import type { Vault } from './vault.ts';

/** @param central where the centre is now, if it was told at this start; otherwise where it was at enrolment */
export async function loadDeviceState(
  store: DeviceStore,
  vault: Vault,
  central: string | null,
): Promise<DeviceState> {
  const stored = await loadIdentity(store.identity, vault);
  const kept = {
    identity: stored === null ? null : { ...stored, central: central ?? stored.central },
    config: await store.config.read(),
    receipt: await store.receipt.read(),
  };
  const keep = {
    identity: (identity: Identity) => saveIdentity(store.identity, vault, identity),
    config: store.config.write,
    receipt: store.receipt.write,
  };
  return openDeviceState(kept, keep, isSignedBy);
}
