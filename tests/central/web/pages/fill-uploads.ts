import type { CentralParts } from '../../../../central/parts.ts';
import { BUNDLE_PART_BYTES } from '../../../../shared/contract/bundles.ts';
import { importUpload } from '../../../../central/bundles/upload.ts';
import { insertPart, insertUpload, readUpload } from '../../../../central/store/bundle-uploads.ts';
import { bundleOf, sealedFor } from '../../../support/bundles.ts';
import type { KeyPair, TestKiosk } from '../../../support/central-kiosk.ts';

/** Files of a kiosk that came by USB: one whole, one cut off, and one of which only a part was sent. */
export async function fillUploads(
  parts: CentralParts,
  unit: string,
  kiosk: TestKiosk,
  keys: KeyPair,
): Promise<void> {
  const file = await sealedFor(parts.exportKey.recipient, await bundleOf(keys, kiosk.log));
  const name = `hai-long-${kiosk.device}-1-${kiosk.log.length}.age`;
  for (const content of [file, file.subarray(0, -9)]) {
    const order = { unit, file: name, bytes: content.length, by: 'it', at: new Date(parts.now()) };
    const id = (await insertUpload(parts.db.write, order)) ?? 0;
    await insertPart(parts.db.write, id, 0, content);
    const upload = await readUpload(parts.db.write, unit, id);
    if (upload === null) throw new Error('no upload');
    await importUpload(parts, upload);
  }
  const order = { unit, file: name, bytes: 3 * BUNDLE_PART_BYTES, by: 'it' };
  const id = (await insertUpload(parts.db.write, { ...order, at: new Date(parts.now()) })) ?? 0;
  await insertPart(parts.db.write, id, 0, Buffer.alloc(BUNDLE_PART_BYTES));
}
