import { timingSafeEqual } from 'node:crypto';
import { Decrypter } from 'age-encryption';
import { pinChangeSchema, type PinChange } from '../../shared/contract/clerk-wire.ts';
import { weaknessOf } from '../../shared/domain/new-pin.ts';
import { hashPin, newPinSalt } from '../keys/argon.ts';
import { unwrapped } from '../keys/vault.ts';
import { pinLabel } from '../office/create-office.ts';
import type { CentralParts } from '../parts.ts';
import { readClerkPin, writeClerkPin } from '../store/clerk-pins.ts';

/** What came sealed, or null where it was not sealed for this centre or isn't a change of a PIN. */
export async function openPinChange(
  { exportKey }: Pick<CentralParts, 'exportKey'>,
  sealed: string,
): Promise<PinChange | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(exportKey.identity);
  try {
    const text = await decrypter.decrypt(Buffer.from(sealed, 'base64'), 'text');
    const parsed = pinChangeSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * A clerk's own change, by the old PIN. False where that is not the one which holds here, or the new one is too easily
 * guessed; neither says which, to a kiosk that has checked both before.
 */
export async function changeClerkPin(
  parts: Pick<CentralParts, 'db' | 'vault' | 'now'>,
  { unitId, deviceId }: { readonly unitId: string; readonly deviceId: string },
  { clerk, old, next }: PinChange,
): Promise<boolean> {
  const { db, vault, now } = parts;
  const ref = { unit: unitId, id: clerk };
  const kept = await readClerkPin(db.write, ref);
  if (kept === null || weaknessOf(next, old) !== null) return false;
  const label = pinLabel(unitId, clerk);
  const hash = unwrapped(vault, label, kept.wrapped);
  if (!timingSafeEqual(hash, await hashPin(old, kept.salt))) return false;
  const salt = newPinSalt();
  const made = { salt, wrapped: vault.wrap(label, Buffer.from(await hashPin(next, salt))) };
  const audit = { by: `kiosk ${deviceId}`, at: new Date(now()) };
  return await writeClerkPin(db.write, ref, { before: kept.salt, ...made }, audit);
}
