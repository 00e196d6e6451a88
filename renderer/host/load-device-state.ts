import { z } from 'zod';
import { signedConfigSchema } from '../../shared/contract/kiosk-config.ts';
import { openDeviceState, type DeviceState } from '../../shared/device/device-state.ts';
import type { Identity } from '../../shared/device/identity.ts';
import { deviceIdSchema } from '../../shared/log/entry.ts';
import { signedReceiptSchema } from '../../shared/log/head.ts';
import { readDoc } from './read-doc.ts';
import { isSignedBy } from './signature.ts';
import type { OpenedFiles, WorkerCalls } from './worker-contract.ts';

/** The centre is where the page comes from. */
type StoredIdentity = Omit<Identity, 'central'>;
const storedIdentitySchema: z.ZodType<StoredIdentity> = z.strictObject({
  device: deviceIdSchema,
  token: z.string().min(1),
  secret: z.base64url(),
  centreKey: z.base64url(),
});

/** @param origin of the centre, without a closing slash */
export async function loadDeviceState(
  { docs }: OpenedFiles,
  { writeDoc, noteReceipt }: WorkerCalls,
  origin: string,
): Promise<DeviceState> {
  const stored = readDoc(docs.identity, storedIdentitySchema);
  const kept = {
    identity: stored === null ? null : { ...stored, central: origin },
    config: readDoc(docs.config, signedConfigSchema),
    receipt: readDoc(docs.receipt, signedReceiptSchema),
  };
  const state = await openDeviceState(
    kept,
    {
      identity: ({ device, token, secret, centreKey }) => {
        const identity: StoredIdentity = { device, token, secret, centreKey };
        return writeDoc('identity', JSON.stringify(identity));
      },
      config: (signed) => writeDoc('config', JSON.stringify(signed)),
      // The journal's worker hears of every receipt: what the centre has had long enough may go.
      receipt: async (signed) => {
        await writeDoc('receipt', JSON.stringify(signed));
        await noteReceipt(signed.receipt);
      },
    },
    isSignedBy,
  );
  const receipt = state.receipt();
  if (receipt !== null) await noteReceipt(receipt);
  return state;
}
