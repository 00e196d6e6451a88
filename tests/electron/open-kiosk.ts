import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeHost, type PageCalls } from '../../electron/host.ts';
import type { HostParts } from '../../electron/host-parts.ts';
import { openHost } from '../../electron/open-host.ts';
import type { ReportCode } from '../../electron/report.ts';
import { DISK_FLOOR_BYTES } from '../../shared/domain/disk.ts';
import type { Asked, CentreKeys } from './centre.ts';
import { kioskConfig } from './centre.ts';
import type { HostPush } from '../../shared/contract/ipc.ts';
import { turningKeyring } from './plain-keyring.ts';
import { MONDAY_MS } from './sample-log.ts';

export const CODE = 'ABCD-2345';
export const TOKEN = 't'.repeat(43);
export const SECRET = 's'.repeat(43);

export interface OpenKiosk {
  readonly host: PageCalls;
  readonly parts: HostParts;
  readonly reports: readonly ReportCode[];
  readonly pushes: readonly HostPush[];
  /** How often the program was to start anew. */
  readonly starts: () => number;
}

/** The main process's half of a kiosk on real files, without Electron around it. */
export async function openKiosk(
  dataFolder: string,
  central: string | null,
  exportTo: string | null = null,
  diskFloorBytes = DISK_FLOOR_BYTES,
): Promise<OpenKiosk> {
  const reports: ReportCode[] = [];
  const pushes: HostPush[] = [];
  let starts = 0;
  const parts = await openHost({
    app: '0.1.0',
    dataFolder,
    profile: join(dataFolder, 'profile'),
    central,
    diskFloorBytes,
    keyring: turningKeyring(),
    fetch: globalThis.fetch,
    now: () => MONDAY_MS,
    mono: () => 5,
    readyToQuit: () => undefined,
    startAnew: () => {
      starts += 1;
    },
    report: (code) => reports.push(code),
  });
  onTestFinished(() => parts.journal.close());
  return {
    host: makeHost(parts, exportTo, (message) => pushes.push(message)),
    pushes,
    parts,
    reports,
    starts: () => starts,
  };
}

/** What a centre answers to an enrolment for `device`. */
export function enrolmentBody(keys: CentreKeys, device: string, config = kioskConfig()): object {
  const signed = keys.config(device, config);
  return { device, token: TOKEN, secret: SECRET, centreKey: keys.publicKey, config: signed };
}

export function isEnrolment({ method, path }: Asked): boolean {
  return method === 'POST' && path === '/v1/enrolments';
}
