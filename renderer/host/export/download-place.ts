import { prepareExport } from '../../../shared/bundle/prepare-export.ts';
import type { ExportDrive, ExportOrder, ExportVerdict } from '../../../shared/contract/exports.ts';
import type { ExportPlaces } from '../../../shared/device/exporter.ts';
import { takeReceipt } from '../../../shared/device/take-receipt.ts';
import type { HostParts } from '../host-parts.ts';
import { contentOf, hashOf } from './content.ts';
import { offerDownload } from './download.ts';
import { pickTextFile } from './pick-file.ts';

/** A page can't see drives: it hands the file to the browser, and where that puts it is not known here. */
const DOWNLOAD: ExportDrive = { id: 'download', name: '', freeBytes: null };

export function downloadPlace(parts: HostParts): ExportPlaces {
  return {
    drives: async () => [DOWNLOAD],
    write: (order, onProgress) => download(parts, order, onProgress),
    takeReceipt: () => takeReceipt(parts, () => pickTextFile('.json')),
  };
}

async function download(
  { app, journal, key, state, now }: HostParts,
  order: ExportOrder,
  onProgress: (done: number, total: number) => void,
): Promise<ExportVerdict> {
  const { publicKey, sign } = key;
  const prepared = await prepareExport(
    {
      app,
      publicKey,
      sign,
      now,
      read: journal.read,
      tail: journal.tail(),
      config: state.config(),
      device: state.identity()?.device ?? null,
      acked: state.receipt()?.through ?? 0,
    },
    order,
  );
  if (!prepared.ok) return prepared;
  const { run, file, pieces, recipient } = prepared;
  const total = run.to - run.from + 1;
  const blob = await contentOf(pieces, recipient, (done) => onProgress(done, total));
  const hash = await hashOf(blob);
  offerDownload(file, blob);
  return { ok: true, file, ...run, bytes: blob.size, hash, checked: false };
}
