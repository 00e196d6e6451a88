import type { BootReport, KioskHost, KioskView } from '../../shared/contract/ipc.ts';
import type { Report } from '../../shared/flow/event.ts';
import type { KioskStatus } from '../../shared/flow/kiosk-status.ts';
import type { Stamp } from '../../shared/log/chain.ts';
import { noticeOf } from '../../shared/outbox/settle.ts';
import { trimRated } from '../db/rated-dossiers.ts';
import { restoreLog, type Restored } from '../db/restore-log.ts';
import type { Cell } from './cell.ts';
import { stampOf } from './kiosk-clock.ts';
import { outageOf } from './outage.ts';
import { startRunning, type Running, type RunningParts } from './running.ts';
import type { StoreCare } from './store-care.ts';
import { makeWitness, type Witness } from './witness.ts';

export interface OpenLogParts extends Pick<
  RunningParts,
  'db' | 'clock' | 'after' | 'random' | 'clerk' | 'signedInMs'
> {
  readonly view: Cell<KioskView | null>;
  readonly status: Cell<KioskStatus>;
  readonly tell: (report: Report) => void;
  readonly storeCare: StoreCare;
}

export type OpenedLog =
  | { readonly ok: true; readonly running: Running; readonly witness: Witness }
  | { readonly ok: false; readonly report: Report };

/** Opens the log of an enrolled device, puts the start on record and lets the work begin. Throws what the store throws. */
export async function openLog(
  parts: OpenLogParts,
  host: KioskHost,
  report: BootReport,
  device: string,
): Promise<OpenedLog> {
  const { db, view, status, tell } = parts;
  const stamp = (): Stamp => stampOf(parts.clock, device, report.boot);
  const log = await restoreLog({ db, host, device, stamp }, report, null);
  if (!log.ok) return { ok: false, report: notOpened(log) };
  await trimRated(db);
  view.set(report.view);
  const running = startRunning({
    ...parts,
    host,
    report,
    device,
    log,
    last: (await db.entries.orderBy('seq').last()) ?? null,
    view: view.get,
    onFault: (fault) => tell({ type: 'service-lost', reason: outageOf(fault) }),
    onConfig: (config) => {
      view.set(config);
      noteConfig(running, config);
      tell({ type: 'roster-changed', clerks: config.roster.map(({ id }) => id) });
    },
    onElsewhere: (clerk) => tell({ type: 'signed-in-elsewhere', clerk }),
    onChange: () => publish(status, running),
  });
  const started = running.noteStart(parts.storeCare.tell(log.recovered));
  void started.then(() => parts.storeCare.renew(log.recovered));
  if (report.view) noteConfig(running, report.view);
  return { ok: true, running, witness: makeWitness(report.host, running.sync, started) };
}

/** The centre would say where the log goes on, but only to a device that it knows. */
function notOpened({ fault, failure }: Extract<Restored, { readonly ok: false }>): Report {
  return failure !== null && noticeOf(failure) === 'enrol-again'
    ? { type: 'booted', enrolled: false }
    : { type: 'service-lost', reason: outageOf(fault) };
}

function noteConfig({ writer }: Running, { version }: KioskView): void {
  void writer.append({ kind: 'config.applied', body: { version } });
}

function publish(status: Cell<KioskStatus>, { unsynced, sync }: Running): void {
  status.set({
    ...status.get(),
    unsynced: unsynced(),
    receiptAt: sync.receiptAt(),
    notice: sync.notice(),
  });
}
