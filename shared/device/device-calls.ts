import type { BootReport, HostPush, KioskHost } from '../contract/ipc.ts';
import { dossierHash, viewOf } from '../contract/kiosk-view.ts';
import { askAnchor } from './ask-anchor.ts';
import { beat } from './beat.ts';
import { clerkCalls } from './clerk-calls.ts';
import type { DeviceParts } from './device-parts.ts';
import { enrol } from './enrol.ts';
import { makeExporter, type ExportPlaces } from './exporter.ts';
import { refreshConfig } from './refresh-config.ts';
import { sendBatch } from './send-batch.ts';

/** What is the same in every host. */
export type DeviceCalls = Omit<KioskHost, 'boot' | 'relaunch' | 'readyToQuit' | 'onPush'>;

export function deviceCalls(
  parts: DeviceParts,
  places: ExportPlaces,
  push: (message: HostPush) => void,
): DeviceCalls {
  const { journal, checkPin, recoveries, state } = parts;
  return {
    enrol: (code) => enrol(parts, code),
    journalAppend: async (entry) => {
      const verdict = await journal.append(entry);
      if (verdict.ok) await recoveries.written(entry);
      return verdict;
    },
    journalAppendAll: async (entries) => {
      const verdict = await journal.appendAll(entries);
      if (verdict.ok) for (const entry of entries) await recoveries.written(entry);
      return verdict;
    },
    journalRead: journal.read,
    journalSetAside: journal.setAside,
    checkPin,
    ...clerkCalls(parts),
    ...makeExporter(parts, places, push),
    hashDossier: async (code) => dossierHash(state.config(), code),
    sendBatch: (entries) => sendBatch(parts, entries),
    askAnchor: (question) => askAnchor(parts, question),
    refreshConfig: () => refreshConfig(parts),
    beat: (body) => beat(parts, body),
  };
}

/** What the page is told first, but for what only its host knows. */
export function bootReport(parts: DeviceParts): Omit<BootReport, 'remembered' | 'disk'> {
  const { app, boot, host, mono, journal, recoveries, state } = parts;
  const config = state.config();
  return {
    host,
    app,
    boot,
    mono: mono(),
    device: state.identity()?.device ?? null,
    view: config === null ? null : viewOf(config),
    journal: journal.tail(),
    receipt: state.receipt(),
    recovered: recoveries.pending(),
  };
}
