import { prepareExport } from '../../../shared/bundle/prepare-export.ts';
import { throttled } from '../../../shared/bundle/throttle.ts';
import type {
  ExportDrive,
  ExportOrder,
  ExportVerdict,
  ReceiptTaken,
} from '../../../shared/contract/exports.ts';
import type { HostPush, KioskHost, PinVerdict } from '../../../shared/contract/ipc.ts';
import { staffHolder } from '../../../shared/domain/staff.ts';
import { makeStaffPermission } from '../../../shared/domain/staff-permission.ts';
import { judgeReceiptFile } from '../../../shared/outbox/judge-receipt-file.ts';
import type { HostParts } from '../host-parts.ts';
import { isSignedBy } from '../signature.ts';
import { contentOf, hashOf } from './content.ts';
import { offerDownload } from './download.ts';
import { pickTextFile } from './pick-file.ts';

export type ExporterCalls = Pick<
  KioskHost,
  'checkStaffPin' | 'exportDrives' | 'exportTo' | 'takeReceipt'
>;

/** A page can't see drives: it hands the file to the browser, and where that puts it is not known here. */
const DOWNLOAD: ExportDrive = { id: 'download', name: '', freeBytes: null };

/** What staff do with files. Only after the PIN of somebody of IT. */
export function makeExporter(
  parts: HostParts,
  checkPin: (holder: string, pin: string) => Promise<PinVerdict>,
  push: (message: HostPush) => void,
): ExporterCalls {
  const { state, mono } = parts;
  const permission = makeStaffPermission(mono);
  let isBusy = false;

  async function checkStaffPin(staff: string, pin: string): Promise<PinVerdict> {
    const verdict = await checkPin(staffHolder(staff), pin);
    const member = state.config()?.staffPins.find(({ id }) => id === staff);
    if (verdict.ok && member !== undefined) permission.grant(member.role);
    return verdict;
  }

  const progress = (done: number, total: number): void =>
    push({ type: 'export-progress', done, total });

  return {
    checkStaffPin,
    exportDrives: async () => (permission.isOpen() ? [DOWNLOAD] : []),
    exportTo: async (order) => {
      if (!permission.isOpen()) return { ok: false, reason: 'not-allowed' };
      if (isBusy) return { ok: false, reason: 'busy' };
      isBusy = true;
      try {
        return await download(parts, order, throttled(mono, progress));
      } finally {
        isBusy = false;
      }
    },
    takeReceipt: async () =>
      permission.isOpen() ? takePicked(parts) : { ok: false, reason: 'not-allowed' },
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

async function takePicked({ journal, state }: HostParts): Promise<ReceiptTaken> {
  const identity = state.identity();
  if (identity === null) return { ok: false, reason: 'not-enrolled' };
  const text = await pickTextFile('.json');
  if (text === null) return { ok: false, reason: 'no-file' };
  const { device, centreKey } = identity;
  const verdict = await judgeReceiptFile(text, {
    device,
    last: state.receipt(),
    tail: journal.tail(),
    isSigned: (bytes, signature) => isSignedBy(centreKey, bytes, signature),
    hashAt: async (seq) => {
      const [entry] = await journal.read(seq, 1);
      return entry?.seq === seq ? entry.hash : null;
    },
  });
  if (!verdict.ok) return verdict;
  await state.keepReceipt(verdict.signed);
  return { ok: true, receipt: verdict.signed.receipt };
}
