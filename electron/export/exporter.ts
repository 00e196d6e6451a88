import type { HostPush, KioskHost, PinVerdict } from '../../shared/contract/ipc.ts';
import { throttled } from '../../shared/bundle/throttle.ts';
import { staffHolder } from '../../shared/domain/staff.ts';
import { makeStaffPermission } from '../../shared/domain/staff-permission.ts';
import type { HostParts } from '../host-parts.ts';
import { listDrives } from './drives.ts';
import { exportLog } from './export-log.ts';
import { takeReceipt } from './take-receipt.ts';

export type ExporterCalls = Pick<
  KioskHost,
  'checkStaffPin' | 'exportDrives' | 'exportTo' | 'takeReceipt'
>;

/** What staff do with a drive. Only after the PIN of somebody of IT, whatever the page asks for. */
export function makeExporter(
  parts: HostParts,
  exportTo: string | null,
  push: (message: HostPush) => void,
): ExporterCalls {
  const { checkPin, state, mono } = parts;
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
    exportDrives: async () => (permission.isOpen() ? listDrives(exportTo) : []),
    exportTo: async (order) => {
      if (!permission.isOpen()) return { ok: false, reason: 'not-allowed' };
      if (isBusy) return { ok: false, reason: 'busy' };
      isBusy = true;
      try {
        const drives = await listDrives(exportTo);
        return await exportLog(parts, { order, drives, onProgress: throttled(mono, progress) });
      } finally {
        isBusy = false;
      }
    },
    takeReceipt: async (drive) => {
      if (!permission.isOpen()) return { ok: false, reason: 'not-allowed' };
      return takeReceipt(parts, await listDrives(exportTo), drive);
    },
  };
}
