import { version } from '../../package.json';
import type { BootReport, HostPush, KioskHost } from '../../shared/contract/ipc.ts';
import { dossierHash, viewOf } from '../../shared/contract/kiosk-view.ts';
import type { Recovery } from '../../shared/log/kinds.ts';
import { makeRecoveries } from '../../shared/log/recoveries.ts';
import { askAnchor } from './ask-anchor.ts';
import { centralClient } from './central-client.ts';
import { clerkCalls } from './clerk-calls.ts';
import { lockoutsSchema, makePins } from './check-pin.ts';
import { makeStoredKey, openKey, storedKeySchema, type DeviceKey } from './device-key.ts';
import { loadDeviceState, verifierOf, type DeviceState } from './device-state.ts';
import { watchEstimate } from './disk-estimate.ts';
import { enrol } from './enrol.ts';
import { makeExporter } from './export/exporter.ts';
import { hexOf } from './hex.ts';
import { holdLock } from './hold-lock.ts';
import { HOST_KIND, type HostParts } from './host-parts.ts';
import { openJournal } from './journal.ts';
import { onPagePush } from './page-pushes.ts';
import { readDoc } from './read-doc.ts';
import { refreshConfig } from './refresh-config.ts';
import { sendBatch } from './send-batch.ts';
import { sendBeat } from './send-beat.ts';
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
  const state = await loadState(files, worker);
  const now = (): number => Date.now();
  const parts: HostParts = {
    app: version,
    boot: hexOf(crypto.getRandomValues(new Uint8Array(8))),
    now,
    mono: () => performance.now(),
    journal: openJournal(files, worker),
    disk: await watchEstimate(navigator.storage),
    key: await openOrMakeKey(files, worker),
    state,
    client: centralClient(origin, now),
    recoveries: makeRecoveries(trimmed(files.lostLines)),
  };
  const pins = makePins({
    verifierOf: (holder) => verifierOf(state.config(), holder),
    secret: () => state.identity()?.secret ?? null,
    hashPin: worker.hashPin,
    lockouts: readDoc(files.docs.lockouts, lockoutsSchema) ?? {},
    keep: (lockouts) => worker.writeDoc('lockouts', JSON.stringify(lockouts)),
    now,
  });
  const listeners = new Set<(message: HostPush) => void>();
  const push = (message: HostPush): void => listeners.forEach((listener) => listener(message));
  return {
    boot: async () => bootReport(parts),
    enrol: (code) => enrol(parts, code),
    journalAppend: async (entry) => {
      const verdict = await parts.journal.append(entry);
      if (verdict.ok) parts.recoveries.written(entry);
      return verdict;
    },
    journalRead: parts.journal.read,
    checkPin: pins.check,
    ...clerkCalls(parts, pins),
    ...makeExporter(parts, pins.check, push),
    hashDossier: async (code) => dossierHash(state.config(), code),
    sendBatch: (entries) => sendBatch(parts, entries),
    askAnchor: (question) => askAnchor(parts, question),
    journalSetAside: parts.journal.setAside,
    refreshConfig: () => refreshConfig(parts),
    beat: (beat) => sendBeat(parts, beat),
    // No page can mend the store under it: the copies are brought together as well as that goes.
    relaunch: async () => false,
    readyToQuit: async () => {},
    onPush: (listener) => {
      listeners.add(listener);
      const ends = [onPagePush(listener), parts.disk.onPush(listener)];
      return () => {
        listeners.delete(listener);
        ends.forEach((end) => end());
      };
    },
  };
}

/** The journal's worker hears of every receipt: what the centre has had long enough may go. */
async function loadState(files: OpenedFiles, worker: WorkerCalls): Promise<DeviceState> {
  const state = await loadDeviceState(files.docs, worker.writeDoc);
  const receipt = state.receipt();
  if (receipt !== null) await worker.noteReceipt(receipt);
  return {
    ...state,
    keepReceipt: async (signed) => {
      await state.keepReceipt(signed);
      await worker.noteReceipt(signed.receipt);
    },
  };
}

async function openOrMakeKey({ docs }: OpenedFiles, worker: WorkerCalls): Promise<DeviceKey> {
  const kept = readDoc(docs.key, storedKeySchema);
  if (kept !== null) return openKey(kept);
  const made = await makeStoredKey();
  await worker.writeDoc('key', JSON.stringify(made));
  return openKey(made);
}

function trimmed(lostLines: number): readonly Recovery[] {
  return lostLines === 0 ? [] : [{ what: 'journal-tail-trimmed', entries: lostLines }];
}

function bootReport(parts: HostParts): BootReport {
  const { app, boot, mono, journal, recoveries, state, disk } = parts;
  const config = state.config();
  return {
    host: HOST_KIND,
    app,
    boot,
    mono: mono(),
    device: state.identity()?.device ?? null,
    view: config === null ? null : viewOf(config),
    journal: journal.tail(),
    // All that a browser keeps stands or falls together.
    remembered: null,
    receipt: state.receipt(),
    recovered: recoveries.pending(),
    disk: disk.state(),
  };
}
