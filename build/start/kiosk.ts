import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { findChromium } from '../chromium.ts';
import { complain, say } from '../console/say.ts';
import { hasDisplay } from './display.ts';
import { findElectron, installElectron, wasElectronTried } from './electron.ts';
import { kioskArguments, type KioskPlace, type KioskProgram } from './kiosk-command.ts';
import type { StartOptions } from './options.ts';

/** The best program for the kiosk that can open a window here, or null. */
export function chooseKiosk(
  root: string,
  dataFolder: string,
  { browser: browserOnly }: Pick<StartOptions, 'browser'>,
): KioskProgram | null {
  if (!hasDisplay(process.env, process.platform)) return null;
  const electron = browserOnly ? null : findOrInstallElectron(root, dataFolder);
  if (electron !== null) return { kind: 'electron', path: electron };
  const browser = findChromium();
  return browser === undefined ? null : { kind: 'browser', path: browser };
}

function findOrInstallElectron(root: string, dataFolder: string): string | null {
  const present = findElectron(root);
  if (present !== null || wasElectronTried(root, dataFolder)) return present;
  say({ key: 'kiosk.try-electron' });
  installElectron(root, dataFolder);
  return findElectron(root);
}

/** Opens the kiosk; that it closes or fails is said and ends nothing else. */
export function openKiosk(
  program: KioskProgram,
  place: KioskPlace,
  isStopping: () => boolean,
): ChildProcess {
  mkdirSync(place.dataFolder, { recursive: true });
  const child = spawn(program.path, kioskArguments(program, place), {
    stdio: 'ignore',
    // Ctrl-C reaches a whole process group; the kiosk is asked to close by us alone, and in its order.
    detached: process.platform !== 'win32',
  });
  child.on('error', (error) =>
    complain({ key: 'kiosk.failed', values: { detail: error.message } }),
  );
  child.on('exit', (code) => {
    if (isStopping()) return;
    if (code === 0) say({ key: 'kiosk.closed' });
    else complain({ key: 'kiosk.failed', values: { detail: String(code) } });
  });
  say({ key: `kiosk.${program.kind}`, values: { path: program.path } });
  return child;
}
