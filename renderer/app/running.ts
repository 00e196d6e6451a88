import type { BootReport, KioskHost, KioskView } from '../../shared/contract/ipc.ts';
import type { After, Clock } from '../../shared/domain/clock.ts';
import type { OpenStretch } from '../../shared/domain/opening-hours.ts';
import { hoursFrom, type OfficeHours } from '../../shared/domain/special-days.ts';
import type { Draft, Entry } from '../../shared/log/entry.ts';
import type { Recovery } from '../../shared/log/kinds.ts';
import type { KioskDb } from '../db/kiosk-db.ts';
import { makeLogWriter, type LogWriter } from '../db/log-writer.ts';
import type { ReconcileFault } from '../db/reconcile.ts';
import type { Restored } from '../db/restore-log.ts';
import { storeFault } from '../db/store-fault.ts';
import { makeClockGuard } from '../flow/clock-guard.ts';
import { makeClockWatch } from '../flow/clock-watch.ts';
import { startHeartbeat } from '../flow/heartbeat.ts';
import { startSync, type SyncOwner } from '../sync/sync-owner.ts';
import { stampOf } from './kiosk-clock.ts';
import { makeRealign } from './make-realign.ts';
import { pruneWhenIdle } from './prune-when-idle.ts';
import { syncLogOf } from './sync-log-of.ts';

export interface RunningParts {
  readonly db: KioskDb;
  readonly host: KioskHost;
  readonly report: BootReport;
  readonly device: string;
  readonly log: Extract<Restored, { readonly ok: true }>;
  /** Newest entry of that log; null: it is empty. */
  readonly last: Entry | null;
  readonly clock: Clock;
  readonly after: After;
  readonly random: () => number;
  readonly view: () => KioskView | null;
  readonly clerk: () => string | null;
  readonly signedInMs: () => number | null;
  readonly onElsewhere: (clerk: string) => void;
  readonly onFault: (fault: ReconcileFault) => void;
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

const NO_HOURS: OfficeHours = { openingHours: [] };

export function startRunning(parts: RunningParts): Running {
  const { db, host, report, device, log, clock, view, onFault, onChange } = parts;
  const { now, mono } = clock;
  const openingHours = (): readonly OpenStretch[] => hoursFrom(view() ?? NO_HOURS, now());
  let writtenAt = mono();
  const writer = makeLogWriter({
    db,
    host,
    device,
    head: log.head,
    stamp: () => stampOf(clock, device, report.boot),
    before: makeClockGuard(parts.last),
    onFault,
    onContinued: (anchor) => sync.restart(anchor),
    onAppended: () => {
      writtenAt = mono();
      sync.entryAppended();
      onChange();
    },
  });
  const watchClock = makeClockWatch(mono);
  const sync = startSync({
    ...parts,
    mono,
    log: syncLogOf(db, writer, onFault),
    acked: log.acked,
    receiptAt: report.receipt?.receivedAt ?? null,
    configVersion: () => view()?.version ?? null,
    realign: makeRealign({ db, device, host, writer, onOutage: onFault }),
    now,
    boot: report.boot,
    openingHours,
    onRound: () => writer.look(),
    onBeat: (answer) => {
      const draft = watchClock(answer);
      if (draft !== null) void writer.append(draft);
    },
  });
  const stopPruning = pruneWhenIdle({
    ...parts,
    mono,
    writtenAt: () => writtenAt,
    receipt: async () => (await host.boot()).receipt,
    onDefect: (error) => onFault(storeFault(error)),
  });
  const unsynced = (): number => writer.head().seq - sync.acked().seq;
  const { append } = writer;
  const stopHeartbeat = startHeartbeat({ ...parts, now, openingHours, unsynced, append });
  return {
    writer,
    sync,
    unsynced,
    noteStart: (recovered) => append(startOf(report, recovered)),
    stop: () => {
      sync.stop();
      stopHeartbeat();
      stopPruning();
    },
  };
}

function startOf({ app, host }: BootReport, recovered: readonly Recovery[]): Draft {
  return { kind: 'device.started', body: { app, host, recovered } };
}
