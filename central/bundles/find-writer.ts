import type { BundleHeader } from '../../shared/bundle/format.ts';
import type { Database } from '../db/database.ts';
import type { KnownDevice } from '../devices/authenticate.ts';
import { readDeviceKey } from '../keys/device-signature.ts';
import { findDeviceOfFile } from '../store/devices-of-files.ts';
import type { ImportFault } from '../../shared/contract/bundles.ts';

export type WriterVerdict =
  | { readonly ok: true; readonly device: KnownDevice }
  | { readonly ok: false; readonly fault: ImportFault };

/** The enrolled device that wrote a file: the key counts, not the name alone. A revoked one is refused with its batches. */
export async function findWriter(
  db: Database,
  { publicKey, head: { head } }: BundleHeader,
  unit: string | null,
): Promise<WriterVerdict> {
  const spki = Buffer.from(publicKey, 'base64url');
  const row = await findDeviceOfFile(db.read, head.device, spki);
  const key = readDeviceKey(spki);
  if (row === null || key === null) return refused('device-unknown', head.device);
  if (unit !== null && row.unitId !== unit) return refused('other-unit', row.unitId);
  return { ok: true, device: { ...row, key } };
}

function refused(code: 'device-unknown' | 'other-unit', detail: string): WriterVerdict {
  return { ok: false, fault: { code, detail, line: 1, offset: 0, seq: 0 } };
}
