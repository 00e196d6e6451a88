import type { BootReport, CHANNELS, HostPush, KioskHost } from '../shared/contract/ipc.ts';
import { dossierHash, viewOf } from '../shared/contract/kiosk-view.ts';
import { askAnchor } from './calls/ask-anchor.ts';
import { beat } from './calls/beat.ts';
import { enrol } from './calls/enrol.ts';
import { refreshConfig } from './calls/refresh-config.ts';
import { relaunch } from './calls/relaunch.ts';
import { sendBatch } from './calls/send-batch.ts';
import { makeExporter } from './export/exporter.ts';
import { clerkCalls } from './sign-in/clerk-calls.ts';
import { HOST_KIND, type HostParts } from './host-parts.ts';

export type PageCalls = Pick<KioskHost, keyof typeof CHANNELS>;

/** @param exportTo the folder that exports go to, or null for what is plugged in */
export function makeHost(
  parts: HostParts,
  exportTo: string | null,
  push: (message: HostPush) => void,
): PageCalls {
  const { journal, checkPin, recoveries } = parts;
  return {
    boot: async () => bootReport(parts),
    enrol: (code) => enrol(parts, code),
    journalAppend: async (entry) => {
      const verdict = await journal.append(entry);
      if (verdict.ok) recoveries.written(entry);
      return verdict;
    },
    journalRead: (seq, limit) => journal.read(seq, limit),
    checkPin,
    ...clerkCalls(parts),
    ...makeExporter(parts, exportTo, push),
    hashDossier: async (code) => dossierHash(parts.state.config(), code),
    sendBatch: (entries) => sendBatch(parts, entries),
    askAnchor: (question) => askAnchor(parts, question),
    journalSetAside: () => journal.setAside(),
    refreshConfig: () => refreshConfig(parts),
    beat: (body) => beat(parts, body),
    relaunch: () => relaunch(parts),
    readyToQuit: async () => parts.readyToQuit(),
  };
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
    remembered: parts.remembered(),
    receipt: state.receipt(),
    recovered: recoveries.pending(),
    disk: disk.state(),
  };
}
