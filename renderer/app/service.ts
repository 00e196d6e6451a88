import type { KioskHost, PinVerdict } from '../../shared/contract/ipc.ts';
import type { Report } from '../../shared/flow/event.ts';
import type { Draft, Entry } from '../../shared/log/entry.ts';
import { singleFlight } from '../db/single-flight.ts';
import { isRated } from '../db/rated-dossiers.ts';
import { storeFault } from '../db/store-fault.ts';
import type { DeskHandlers } from '../flow/run-desk-effect.ts';
import type { EffectHandlers } from '../flow/run-effect.ts';
import { makeDiskWatch, NO_SPACE } from './disk-watch.ts';
import { followHost } from './follow-host.ts';
import type { KioskClock } from './kiosk-clock.ts';
import { openLog, type OpenLogParts } from './open-log.ts';
import { outageOf } from './outage.ts';
import type { Running } from './running.ts';

export interface ServiceParts extends OpenLogParts {
  /** Null: the host can't be had now, for instance because another tab holds it. */
  readonly openHost: () => Promise<KioskHost | null>;
  readonly clock: KioskClock;
}

/** What stands behind the screens: host, log and sync, from the first try to open them on. */
export interface Service {
  /** Opens everything; also the way back from a start that failed. */
  readonly boot: () => Promise<Report>;
  readonly enrol: (code: string) => Promise<Report>;
  /** Whether the kiosk works again; mends what can be mended. */
  readonly probe: () => Promise<Report>;
  readonly append: (draft: Draft) => Promise<Entry>;
  readonly checkPin: (clerk: string, pin: string) => Promise<PinVerdict>;
  /** The dossier's keyed hash and whether it was rated here; null where the code can't be hashed. */
  readonly readDossier: EffectHandlers['readDossier'];
  readonly desk: Omit<DeskHandlers, 'locale'>;
  readonly wake: () => void;
}

export function makeService(parts: ServiceParts): Service {
  const { openHost, clock, status, tell } = parts;
  let host: KioskHost | null = null;
  let running: Running | null = null;
  const disk = makeDiskWatch(status, () => running);

  function wake(): void {
    tell({ type: 'time' });
    running?.sync.kick();
  }

  async function open(): Promise<Report> {
    if (host === null) {
      host = await openHost();
      if (host === null) return { type: 'service-lost', reason: 'start' };
      followHost({ host, running: () => running, disk, tell, wake });
    }
    const report = await host.boot();
    clock.align(report.mono);
    const { host: kind, app, device } = report;
    status.set({ ...status.get(), host: kind, app, device });
    if (device === null) return { type: 'booted', enrolled: false };
    if (running === null) {
      if (report.disk.level === 'full') return NO_SPACE;
      const log = await openLog(parts, host, report, device);
      if (!log.ok) return log.report;
      ({ running } = log);
    }
    return disk.see(report.disk) ?? { type: 'booted', enrolled: true };
  }
  const boot = singleFlight(() => open().catch(notStarted));

  async function enrol(code: string): Promise<Report> {
    const verdict = await usable(host).enrol(code);
    if (!verdict.ok) return { type: 'enrol-refused', failure: verdict.failure };
    const report = await boot();
    running?.sync.kick();
    tell({ type: 'enrolled' });
    return report;
  }

  async function probe(): Promise<Report> {
    if (running === null) return boot();
    const mended = await running.writer.mend();
    if (!mended.ok) return { type: 'service-lost', reason: outageOf(mended.fault) };
    if (mended.recovered.length > 0) void running.noteStart(mended.recovered);
    running.sync.kick();
    return disk.see((await usable(host).boot()).disk) ?? { type: 'service-restored' };
  }

  return {
    boot,
    enrol,
    probe,
    append: (draft) => usable(running).writer.append(draft),
    readDossier: async (of) => {
      const dossier = 'code' in of ? await usable(host).hashDossier(of.code) : of.dossier;
      return dossier === null ? null : { dossier, isRated: await isRated(parts.db, dossier) };
    },
    checkPin: (clerk, pin) => usable(host).checkPin(clerk, pin),
    desk: {
      checkStaffPin: (staff, pin) => usable(host).checkStaffPin(staff, pin),
      exportDrives: () => usable(host).exportDrives(),
      exportTo: (order) => usable(host).exportTo(order),
      takeReceipt: (drive) => usable(host).takeReceipt(drive),
      onReceipt: (receipt) => running?.sync.takeReceipt(receipt),
    },
    wake,
  };
}

function notStarted(error: unknown): Report {
  return { type: 'service-lost', reason: storeFault(error) === 'no-space' ? 'no-space' : 'start' };
}

/** No screen that asks for these is shown before they are there. */
function usable<T>(part: T | null): T {
  if (part === null) throw new Error('asked before the kiosk was open');
  return part;
}
