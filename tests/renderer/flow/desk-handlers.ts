import type { DeskHandlers } from '../../../renderer/flow/run-desk-effect.ts';

/** A host that has one stick and nothing on it. */
export function deskHandlers(change: Partial<DeskHandlers> = {}): DeskHandlers {
  return {
    checkStaffPin: async () => ({ ok: true }),
    exportDrives: async () => [{ id: '/media/usb', name: 'usb', freeBytes: 1_000 }],
    exportTo: async () => ({ ok: false, reason: 'nothing' }),
    takeReceipt: async () => ({ ok: false, reason: 'no-file' }),
    locale: () => 'vi',
    onReceipt: () => undefined,
    ...change,
  };
}
