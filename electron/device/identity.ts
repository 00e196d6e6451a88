import { z } from 'zod';
import type { Identity } from '../../shared/device/identity.ts';
import { deviceIdSchema } from '../../shared/log/entry.ts';
import type { DurableFile } from '../storage/durable-file.ts';
import type { Vault } from './vault.ts';

/** With `token` and `secret` wrapped. */
export type StoredIdentity = Identity;
export const storedIdentitySchema: z.ZodType<StoredIdentity> = z.strictObject({
  device: deviceIdSchema,
  central: z.url({ protocol: /^https?$/ }),
  centreKey: z.string().min(1),
  token: z.string().min(1),
  secret: z.string().min(1),
});

export async function loadIdentity(
  file: DurableFile<StoredIdentity>,
  vault: Vault,
): Promise<Identity | null> {
  const stored = await file.read();
  if (stored === null) return null;
  const token = await vault.unwrap(stored.token);
  const secret = await vault.unwrap(stored.secret);
  return token === null || secret === null ? null : { ...stored, token, secret };
}

export async function saveIdentity(
  file: DurableFile<StoredIdentity>,
  vault: Vault,
  identity: Identity,
): Promise<void> {
  const token = await vault.wrap(identity.token);
  const secret = await vault.wrap(identity.secret);
  await file.write({ ...identity, token, secret });
}
