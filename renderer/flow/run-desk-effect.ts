import type { ExportOrder } from '../../shared/contract/exports.ts';
import type { KioskHost } from '../../shared/contract/ipc.ts';
import type { DeskEffect } from '../../shared/flow/desk-state.ts';
import type { Report } from '../../shared/flow/event.ts';
import type { Receipt } from '../../shared/log/head.ts';

export interface DeskHandlers extends Pick<
  KioskHost,
  'checkStaffPin' | 'exportDrives' | 'exportTo' | 'takeReceipt'
> {
  /** The language of a list for people. */
  readonly locale: () => ExportOrder['locale'];
  /** The host has verified it: the sender may go on from there. */
  readonly onReceipt: (receipt: Receipt) => void;
}

/** Does what the desk asks the host for. */
export async function runDeskEffect(effect: DeskEffect, handlers: DeskHandlers): Promise<Report> {
  switch (effect.type) {
    case 'check-staff-pin': {
      const { staff, pin } = effect;
      const verdict = await handlers.checkStaffPin(staff, pin);
      if (verdict.ok) return { type: 'desk-pin-accepted', staff };
      const { ok: _, ...refusal } = verdict;
      return { type: 'desk-pin-refused', staff, refusal };
    }
    case 'list-drives':
      return { type: 'desk-drives-found', drives: await handlers.exportDrives() };
    case 'export-log': {
      const { what, scope, drive, staff } = effect;
      const verdict = await handlers.exportTo({ what, scope, drive, locale: handlers.locale() });
      return { type: 'desk-ended', outcome: { of: what, staff, verdict } };
    }
    case 'take-receipt': {
      const verdict = await handlers.takeReceipt(effect.drive);
      if (verdict.ok) handlers.onReceipt(verdict.receipt);
      return { type: 'desk-ended', outcome: { of: 'receipt', verdict } };
    }
  }
}
