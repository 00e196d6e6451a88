import type { KioskStatus } from '../../shared/flow/kiosk-status.ts';

/** Before the host has said who it is. */
export const UNKNOWN_STATUS: KioskStatus = {
  host: 'browser',
  app: '',
  device: null,
  unsynced: 0,
  receiptAt: null,
  notice: null,
  disk: 'ok',
};
