import { receiptFileName } from '../../shared/bundle/receipt-file.ts';
import type { ExportPlaces } from '../../shared/device/exporter.ts';
import { takeReceipt } from '../../shared/device/take-receipt.ts';
import type { HostParts } from '../host-parts.ts';
import { listDrives } from './drives.ts';
import { exportLog } from './export-log.ts';
import { textOn } from './text-on.ts';

/** @param fixed the only folder that counts as a drive, or null for what is plugged in */
export function drivePlaces(parts: HostParts, fixed: string | null): ExportPlaces {
  return {
    drives: () => listDrives(fixed),
    write: async (order, onProgress) =>
      exportLog(parts, { order, drives: await listDrives(fixed), onProgress }),
    takeReceipt: async (chosen) => {
      const drive = (await listDrives(fixed)).find(({ id }) => id === chosen);
      return takeReceipt(parts, async (device) =>
        drive === undefined ? null : textOn(drive, receiptFileName(device)),
      );
    },
  };
}
