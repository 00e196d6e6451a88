import { throttled } from '../bundle/throttle.ts';
import type { ExportDrive, ExportOrder, ExportVerdict, ReceiptTaken } from '../contract/exports.ts';
import type { HostPush, KioskHost, PinVerdict } from '../contract/ipc.ts';
import { staffHolder } from '../domain/staff.ts';
import { makeStaffPermission } from '../domain/staff-permission.ts';
import type { DeviceParts } from './device-parts.ts';

type Parts = Pick<DeviceParts, 'checkPin' | 'mono' | 'state'>;
export type ExporterCalls = Pick<
  KioskHost,
  'checkStaffPin' | 'exportDrives' | 'exportTo' | 'takeReceipt'
>;

/** Where a host can write to and read from, and how. */
export interface ExportPlaces {
  readonly drives: () => Promise<readonly ExportDrive[]>;
  /** `onProgress`: entries done and in all. */
  readonly write: (
    order: ExportOrder,
    onProgress: (done: number, total: number) => void,
  ) => Promise<ExportVerdict>;
  readonly takeReceipt: (drive: string) => Promise<ReceiptTaken>;
}

const NOT_ALLOWED = { ok: false, reason: 'not-allowed' } as const;

/** What staff do with files. Only after the PIN of somebody of IT, whatever the page asks for; one export at a time. */
export function makeExporter(
  { checkPin, mono, state }: Parts,
  { drives, write, takeReceipt }: ExportPlaces,
  push: (message: HostPush) => void,
): ExporterCalls {
  const permission = makeStaffPermission(mono);
  let isBusy = false;

  async function checkStaffPin(staff: string, pin: string): Promise<PinVerdict> {
    const verdict = await checkPin(staffHolder(staff), pin);
    const member = state.config()?.staffPins.find(({ id }) => id === staff);
    if (verdict.ok && member !== undefined) permission.grant(member.role);
    return verdict;
  }

  async function exportTo(order: ExportOrder): Promise<ExportVerdict> {
    if (!permission.isOpen()) return NOT_ALLOWED;
    if (isBusy) return { ok: false, reason: 'busy' };
    isBusy = true;
    const progress = (done: number, total: number): void =>
      push({ type: 'export-progress', done, total });
    try {
      return await write(order, throttled(mono, progress));
    } finally {
      isBusy = false;
    }
  }

  return {
    checkStaffPin,
    exportDrives: async () => (permission.isOpen() ? drives() : []),
    exportTo,
    takeReceipt: async (drive) => (permission.isOpen() ? takeReceipt(drive) : NOT_ALLOWED),
  };
}
