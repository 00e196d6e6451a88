import { spawn, type ChildProcess } from 'node:child_process';
import { complain, say } from '../console/say.ts';
import { startCentre, type RunningCentre } from '../start/centre.ts';
import { stopChild } from '../start/child.ts';
import { kioskArguments, type KioskPlace } from '../start/kiosk-command.ts';
import { buildBundles } from './bundles.ts';

const KIOSK_STOPS_WITHIN_MS = 10_000;
const ORDER = { kiosk: 'browser', enrolAnyway: false } as const;

/** A program that can be built and started anew. */
export interface DevProgram {
  rebuild(): Promise<void>;
  stop(): Promise<void>;
}

/** The centre, at the address that it had first, because the pages know it. */
export function devCentre(root: string, dataFolder: string, first: RunningCentre): DevProgram {
  let centre: RunningCentre | null = first;
  const env = {
    HAILONG_LOG: 'info',
    ...process.env,
    HAILONG_DATA: dataFolder,
    HAILONG_PORT: new URL(first.report.url).port,
  };
  return {
    async rebuild() {
      if (!(await buildBundles(root, 'build/vite.central.ts', ['central']))) return;
      await centre?.stop();
      centre = await startCentre(root, ORDER, env);
      if (centre === null) complain({ key: 'centre.failed' });
      else say({ key: 'dev.centre-restarted' });
    },
    stop: async () => await centre?.stop(),
  };
}

/** Electron with the built kiosk; its pages have no hot reload, so they are built as well. */
export function devElectron(path: string, place: KioskPlace): DevProgram {
  let child: ChildProcess = open();
  function open(): ChildProcess {
    return spawn(path, kioskArguments({ kind: 'electron', path }, place), { stdio: 'inherit' });
  }
  return {
    async rebuild() {
      const bundles = ['client', 'main', 'preload'];
      if (!(await buildBundles(place.root, 'build/vite.kiosk.ts', bundles))) return;
      await stopChild(child, KIOSK_STOPS_WITHIN_MS);
      child = open();
      say({ key: 'dev.electron-restarted' });
    },
    stop: () => stopChild(child, KIOSK_STOPS_WITHIN_MS),
  };
}
