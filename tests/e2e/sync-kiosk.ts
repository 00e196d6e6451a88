/** Everything of a kiosk that sends, without its screens: real files, the real host and sender, real HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeHost } from '../../electron/host.ts';
import { openHost } from '../../electron/open-host.ts';
import { startSync, type SyncOwner } from '../../renderer/sync/sync-owner.ts';
import type { SyncLog } from '../../renderer/sync/sync-log.ts';
import { DISK_FLOOR_BYTES } from '../../shared/domain/disk.ts';
import { EMPTY_HEAD, headOf, seal, type Head } from '../../shared/log/chain.ts';
import { NO_KEYRING } from '../electron/plain-keyring.ts';
import { ratingGiven } from '../support/central-kiosk.ts';

export interface SyncKiosk {
  readonly device: string;
  /** So many citizens; resolves once their ratings are in the journal. */
  readonly rate: (count: number) => Promise<void>;
  readonly head: () => Head;
  readonly sync: SyncOwner;
  /** Another sender on the same log, as a second program would be one. */
  readonly startTwin: () => SyncOwner;
  readonly close: () => Promise<void>;
}

/** A tenth of the usual waits. */
const IMPATIENCE = 0.1;

/** @param central where it sends to */
export async function openSyncKiosk(central: string, enrolCode: string): Promise<SyncKiosk> {
  const folder = mkdtempSync(join(tmpdir(), 'hai-long-sync-'));
  const began = performance.now();
  const mono = (): number => Math.round(performance.now() - began);
  const parts = await openHost({
    app: '0.1.0',
    dataFolder: folder,
    profile: join(folder, 'profile'),
    central,
    diskFloorBytes: DISK_FLOOR_BYTES,
    keyring: NO_KEYRING,
    fetch: globalThis.fetch,
    now: () => Date.now(),
    mono,
    readyToQuit: () => undefined,
    startAnew: () => undefined,
    report: () => undefined,
  });
  const host = makeHost(parts, null, () => undefined);
  const enrolled = await host.enrol(enrolCode);
  if (!enrolled.ok) {
    await parts.journal.close();
    rmSync(folder, { recursive: true });
    throw new Error(JSON.stringify(enrolled.failure));
  }
  const { device, view } = enrolled;

  /** The journal alone: which of the two copies is sent is all the same to the sender. */
  const log: SyncLog = {
    head: parts.journal.tail,
    read: ({ from, to }) => parts.journal.read(from, to - from + 1),
    hashAt: async (seq) => {
      if (seq === EMPTY_HEAD.seq) return EMPTY_HEAD.hash;
      return (await parts.journal.read(seq, 1))[0]?.hash ?? null;
    },
    moveAcked: async ({ seq, hash }) => (await log.hashAt(seq)) === hash,
  };
  function start(): SyncOwner {
    return startSync({
      device,
      host,
      log,
      acked: EMPTY_HEAD,
      receiptAt: null,
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      mono,
      now: () => Date.now(),
      boot: parts.boot,
      openingHours: () => view.openingHours,
      random: () => IMPATIENCE,
      clerk: () => null,
      signedInMs: () => null,
      onElsewhere: () => undefined,
      configVersion: () => view.version,
      onConfig: () => undefined,
      onBeat: () => undefined,
      onChange: () => undefined,
      onRound: () => undefined,
      // What the page does then has tests of its own; here it says that it can't be done now.
      realign: async () => false,
    });
  }
  const sync = start();
  const twins: SyncOwner[] = [];
  return {
    device,
    head: parts.journal.tail,
    sync,
    rate: async (count) => {
      for (let citizen = 0; citizen < count; citizen += 1) {
        const stamp = { device, at: Date.now(), mono: mono(), boot: parts.boot };
        const entry = seal(parts.journal.tail(), ratingGiven({ level: 1 + (citizen % 5) }), stamp);
        const verdict = await parts.journal.append(entry);
        if (!verdict.ok || verdict.tail.hash !== headOf(entry).hash) throw new Error('not kept');
      }
      sync.entryAppended();
    },
    startTwin: () => {
      const twin = start();
      twins.push(twin);
      return twin;
    },
    close: async () => {
      for (const one of [sync, ...twins]) one.stop();
      await parts.journal.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
