import type { BootReport, KioskHost, KioskView } from '../../shared/contract/ipc.ts';
import type { After, Clock } from '../../shared/domain/clock.ts';
import type { Recovery } from '../../shared/log/kinds.ts';
import type { KioskDb } from '../db/kiosk-db.ts';
import { makeLogWriter, type LogWriter } from '../db/log-writer.ts';
import type { Reconciled } from '../db/reconcile.ts';
import type { StoreFault } from '../db/store-fault.ts';
import { makeClockWatch } from '../flow/clock-watch.ts';
import { startHeartbeat } from '../flow/heartbeat.ts';
import { startSync, type SyncOwner } from '../sync/sync-owner.ts';
import { syncLogOf } from './sync-log-of.ts';

export interface RunningParts {
  readonly db: KioskDb;
  readonly host: KioskHost;
  readonly report: BootReport;
  readonly device: string;
  readonly log: Extract<Reconciled, { readonly ok: true }>;
  readonly clock: Clock;
  readonly after: After;
  readonly random: () => number;
  readonly view: () => KioskView | null;
  readonly clerk: () => string | null;
  readonly onFault: (fault: StoreFault) => void;
  readonly onConfig: (view: KioskView) => void;
  readonly onChange: () => void;
}

/** An enrolled kiosk with its log open. */
export interface Running {
  readonly writer: LogWriter;
  readonly sync: SyncOwner;
  readonly unsynced: () => number;
  /** Puts a start, a wake-up or a mended store on record. */
  readonly noteStart: (recovered: readonly Recovery[]) => Promise<unknown>;
  readonly stop: () => void;
}

export function startRunning(parts: RunningParts): Running {
  const { db, host, report, device, log, clock, view, onFault, onChange } = parts;
  const { now, mono } = clock;
  const writer = makeLogWriter({
    db,
    host,
    device,
    head: log.head,
    stamp: () => ({ device, at: now(), mono: Math.round(mono()), boot: report.boot }),
    onFault,
    onAppended: () => {
      sync.entryAppended();
      onChange();
    },
  });
  const watchClock = makeClockWatch();
  const sync = startSync({
    ...parts,
    mono,
    log: syncLogOf(db, writer, onFault),
    acked: log.acked,
    receiptAt: report.receipt?.receivedAt ?? null,
    configVersion: () => view()?.version ?? null,
    onBeat: (answer) => {
      const draft = watchClock(answer);
      if (draft !== null) void writer.append(draft);
    },
  });
  const unsynced = (): number => writer.head().seq - sync.acked().seq;
  const openingHours = (): KioskView['openingHours'] => view()?.openingHours ?? [];
  const { append } = writer;
  const stopHeartbeat = startHeartbeat({ ...parts, now, openingHours, unsynced, append });
  const { app, host: kind } = report;
  return {
    writer,
    sync,
    unsynced,
    noteStart: (recovered) =>
      append({ kind: 'device.started', body: { app, host: kind, recovered } }),
    stop: () => {
      sync.stop();
      stopHeartbeat();
    },
  };
}
