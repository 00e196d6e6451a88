import type { KioskHost, PinVerdict } from '../../shared/contract/ipc.ts';
import type { Report } from '../../shared/flow/event.ts';
import type { Draft, Entry } from '../../shared/log/entry.ts';
import { singleFlight } from '../db/single-flight.ts';
import type { KioskDb } from '../db/kiosk-db.ts';
import { isRated } from '../db/rated-dossiers.ts';
import { storeFault } from '../db/store-fault.ts';
import type { ClerkHandlers } from '../flow/run-clerk-effect.ts';
import type { DeskHandlers } from '../flow/run-desk-effect.ts';
import type { EffectHandlers } from '../flow/run-effect.ts';
import { makeDiskWatch, NO_SPACE, type DiskWatch } from './disk-watch.ts';
import { followHost } from './follow-host.ts';
import type { KioskClock } from './kiosk-clock.ts';
import { openLog, type OpenLogParts } from './open-log.ts';
import { outageOf } from './outage.ts';
import type { Running } from './running.ts';
import { startAnew } from './start-anew.ts';
import type { Witness } from './witness.ts';

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
  readonly clerkSide: ClerkHandlers;
  readonly wake: () => void;
}

export function makeService(parts: ServiceParts): Service {
  const { openHost, clock, status, tell } = parts;
  let host: KioskHost | null = null;
  let running: Running | null = null;
  let witness: Witness = async () => null;
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
      ({ running, witness } = log);
    }
    return disk.see(report.disk) ?? (await witness()) ?? { type: 'booted', enrolled: true };
  }
  const boot = singleFlight(() => open().catch((error: unknown) => failStart(error, host)));

  async function enrol(code: string): Promise<Report> {
    const verdict = await usable(host).enrol(code);
    if (!verdict.ok) return { type: 'enrol-refused', failure: verdict.failure };
    const report = await boot();
    running?.sync.kick();
    tell({ type: 'enrolled' });
    return report;
  }

  return {
    boot,
    enrol,
    probe: () => (running === null ? boot() : probe(usable(host), running, disk, witness)),
    append: (draft) => usable(running).writer.append(draft),
    readDossier: (of) => readDossier(usable(host), parts.db, of),
    checkPin: (clerk, pin) => usable(host).checkPin(clerk, pin),
    desk: deskOf(
      () => usable(host),
      (receipt) => running?.sync.takeReceipt(receipt),
    ),
    clerkSide: clerkSideOf(() => usable(host)),
    wake,
  };
}

/** Mends what can be mended; where that is not enough, the program starts anew. */
async function probe(
  host: KioskHost,
  running: Running,
  disk: DiskWatch,
  witness: Witness,
): Promise<Report> {
  const mended = await running.writer.mend();
  if (!mended.ok) {
    await startAnew(host, running.writer, mended.fault);
    return { type: 'service-lost', reason: outageOf(mended.fault) };
  }
  if (mended.recovered.length > 0) void running.noteStart(mended.recovered);
  running.sync.kick();
  return disk.see((await host.boot()).disk) ?? (await witness()) ?? { type: 'service-restored' };
}

async function readDossier(
  host: KioskHost,
  db: KioskDb,
  of: Parameters<Service['readDossier']>[0],
): ReturnType<Service['readDossier']> {
  const dossier = 'code' in of ? await host.hashDossier(of.code) : of.dossier;
  return dossier === null ? null : { dossier, isRated: await isRated(db, dossier) };
}

function deskOf(host: () => KioskHost, onReceipt: Service['desk']['onReceipt']): Service['desk'] {
  return {
    checkStaffPin: (staff, pin) => host().checkStaffPin(staff, pin),
    exportDrives: () => host().exportDrives(),
    exportTo: (order) => host().exportTo(order),
    takeReceipt: (drive) => host().takeReceipt(drive),
    onReceipt,
  };
}

function clerkSideOf(host: () => KioskHost): ClerkHandlers {
  return {
    unlockClerk: (clerk, staff, pin) => host().unlockClerk(clerk, staff, pin),
    changePin: (clerk, old, next) => host().changePin(clerk, old, next),
    ownFigures: (clerk, pin) => host().ownFigures(clerk, pin),
  };
}

/** A store that can't even be opened may be mended by a start through the repair. */
async function failStart(error: unknown, host: KioskHost | null): Promise<Report> {
  if (storeFault(error) === 'no-space') return NO_SPACE;
  await host?.relaunch();
  return { type: 'service-lost', reason: 'start' };
}

/** No screen that asks for these is shown before they are there. */
function usable<T>(part: T | null): T {
  if (part === null) throw new Error('asked before the kiosk was open');
  return part;
}
