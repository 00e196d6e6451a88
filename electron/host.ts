import type { CHANNELS, HostPush, KioskHost } from '../shared/contract/ipc.ts';
import { bootReport, deviceCalls } from '../shared/device/device-calls.ts';
import { relaunch } from './calls/relaunch.ts';
import { drivePlaces } from './export/drive-places.ts';
import type { HostParts } from './host-parts.ts';

export type PageCalls = Pick<KioskHost, keyof typeof CHANNELS>;

/** @param exportTo the folder that exports go to, or null for what is plugged in */
export function makeHost(
  parts: HostParts,
  exportTo: string | null,
  push: (message: HostPush) => void,
): PageCalls {
  const { disk, remembered, readyToQuit } = parts;
  return {
    ...deviceCalls(parts, drivePlaces(parts, exportTo), push),
    boot: async () => ({ ...bootReport(parts), remembered: remembered(), disk: disk.state() }),
    relaunch: () => relaunch(parts),
    readyToQuit: async () => readyToQuit(),
  };
}
