import { version } from '../../package.json';
import type { HostPush, KioskHost } from '../../shared/contract/ipc.ts';
import { centreClient } from '../../shared/device/centre-client.ts';
import { bootReport, deviceCalls } from '../../shared/device/device-calls.ts';
import type { Signer } from '../../shared/device/device-parts.ts';
import { lockoutsSchema } from '../../shared/device/lockouts.ts';
import { makePins } from '../../shared/device/pins.ts';
import { verifierOf } from '../../shared/device/verifier-of.ts';
import type { Recovery } from '../../shared/log/kinds.ts';
import { cutOf, makeRecoveries } from '../../shared/log/recoveries.ts';
import { makeStoredKey, openKey, storedKeySchema } from './device-key.ts';
import { watchEstimate } from './disk-estimate.ts';
import { exchange } from './exchange.ts';
import { downloadPlace } from './export/download-place.ts';
import { hexOf } from './hex.ts';
import { holdLock } from './hold-lock.ts';
import type { HostParts } from './host-parts.ts';
import { rightPinBy } from './is-right-pin.ts';
import { openJournal } from './journal.ts';
import { loadDeviceState } from './load-device-state.ts';
import { onPagePush } from './page-pushes.ts';
import { readDoc } from './read-doc.ts';
import { seal } from './seal.ts';
import { isSignedBy } from './signature.ts';
import type { OpenedFiles, WorkerCalls } from './worker-contract.ts';
import { workerCalls } from './worker-port.ts';

const LOCK = 'hai-long-kiosk';
const FOLDER = 'hai-long';

/** A host in a plain browser. Null while another tab of the same browser is the kiosk. Needs https or localhost. */
export async function openBrowserHost(): Promise<KioskHost | null> {
  const lock = await holdLock(LOCK);
  if (lock === null) return null;
  const worker = new Worker(new URL('./host-worker.ts', import.meta.url), { type: 'module' });
  try {
    // Asked for, never relied upon: the journal is there because a browser may forget all the same.
    await navigator.storage.persist();
    const calls = workerCalls(worker);
    return await makeBrowserHost(calls, await calls.open(FOLDER), window.location.origin);
  } catch (error) {
    worker.terminate();
    lock.release();
    throw error;
  }
}

/** @param origin of the centre, without a closing slash */
export async function makeBrowserHost(
  worker: WorkerCalls,
  files: OpenedFiles,
  origin: string,
): Promise<KioskHost> {
  const parts = await openParts(worker, files, origin);
  const { disk } = parts;
  const listeners = new Set<(message: HostPush) => void>();
  const push = (message: HostPush): void => listeners.forEach((listener) => listener(message));
  return {
    ...deviceCalls(parts, downloadPlace(parts), push),
    // All that a browser keeps stands or falls together.
    boot: async () => ({ ...bootReport(parts), remembered: null, disk: disk.state() }),
    // No page can mend the store under it: the copies are brought together as well as that goes.
    relaunch: async () => false,
    readyToQuit: async () => {},
    onPush: (listener) => {
      listeners.add(listener);
      const ends = [onPagePush(listener), disk.onPush(listener)];
      return () => {
        listeners.delete(listener);
        ends.forEach((end) => end());
      };
    },
  };
}

async function openParts(
  worker: WorkerCalls,
  files: OpenedFiles,
  origin: string,
): Promise<HostParts> {
  const state = await loadDeviceState(files, worker, origin);
  const now = (): number => Date.now();
  let lockouts = readDoc(files.docs.lockouts, lockoutsSchema);
  const pins = makePins({
    verifierOf: (holder) => verifierOf(state.config(), holder),
    secret: () => state.identity()?.secret ?? null,
    isRightPin: rightPinBy(worker.hashPin),
    lockouts: {
      read: async () => lockouts,
      write: async (next) => {
        lockouts = next;
        await worker.writeDoc('lockouts', JSON.stringify(next));
      },
    },
    now,
  });
  return {
    app: version,
    host: 'browser',
    boot: hexOf(crypto.getRandomValues(new Uint8Array(8))),
    central: origin,
    now,
    mono: () => performance.now(),
    journal: openJournal(files, worker),
    disk: await watchEstimate(navigator.storage),
    key: await openOrMakeKey(files, worker),
    isSignedBy,
    state,
    client: centreClient(exchange, now),
    recoveries: makeRecoveries(cutAtStart(files)),
    checkPin: pins.check,
    unlockPin: pins.unlock,
    seal,
    // A browser's console has no reader; the page shows what went wrong.
    report: () => undefined,
  };
}

async function openOrMakeKey({ docs }: OpenedFiles, worker: WorkerCalls): Promise<Signer> {
  const kept = readDoc(docs.key, storedKeySchema);
  if (kept !== null) return openKey(kept);
  const made = await makeStoredKey();
  await worker.writeDoc('key', JSON.stringify(made));
  return openKey(made);
}

function cutAtStart({ flaw, lostLines }: OpenedFiles): readonly Recovery[] {
  return flaw === null ? [] : [cutOf(flaw, lostLines)];
}
