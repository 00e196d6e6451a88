import { join } from 'node:path';
import { app, net, safeStorage, session, type BrowserWindow } from 'electron';
import { PUSH_CHANNEL, type HostPush } from '../shared/contract/ipc.ts';
import { followDisk } from './disk/follow-disk.ts';
import { makeHost } from './host.ts';
import { answerPage } from './ipc-main.ts';
import { keepTidy } from './journal/keep-tidy.ts';
import { listenWhileWanted } from './local-api/follow-config.ts';
import type { HostParts } from './host-parts.ts';
import { openHost, type HostSurroundings } from './open-host.ts';
import { reportToStderr as report } from './report.ts';
import { FAILURE_ADDRESS, KIOSK_ADDRESS } from './shell/app-address.ts';
import { declareScheme, serveKiosk } from './shell/app-protocol.ts';
import { quitGracefully } from './shell/graceful-quit.ts';
import { load, openKioskWindow } from './shell/kiosk-window.ts';
import { lockProgram, lockSession } from './shell/lockdown.ts';
import { followPower } from './shell/power.ts';
import { tryAgain } from './shell/try-again.ts';
import { readSwitches, type Switches } from './switches.ts';

const RENDERER_FOLDER = join(import.meta.dirname, '../renderer');
const PRELOAD = join(import.meta.dirname, '../preload/preload.cjs');

function run(said: Switches): void {
  const { windowed } = said;
  let window: BrowserWindow | null = null;
  let parts: HostParts | null = null;
  const push = (message: HostPush): void => {
    if (window?.isDestroyed() === false) window.webContents.send(PUSH_CHANNEL, message);
  };
  const quitting = quitGracefully({
    app,
    tellPage: () => push({ type: 'quitting' }),
    close: async () => parts?.journal.close(),
  });

  function openWindow(): BrowserWindow {
    const opened = openKioskWindow({ preload: PRELOAD, windowed, now: () => Date.now(), report });
    opened.on('close', (event) => {
      if (quitting.mayClose()) return;
      event.preventDefault();
      app.quit();
    });
    return opened;
  }

  function show(address: string): void {
    window ??= openWindow();
    load(window, address, report);
  }

  /** The order is the point: whatever must be in place before a page opens comes before it. */
  async function start(): Promise<void> {
    await app.whenReady();
    lockSession(session.defaultSession);
    serveKiosk(RENDERER_FOLDER);
    parts = await openHost(surroundings(said, quitting.pageIsReady));
    const host = makeHost(parts, said.exportTo, push);
    const { enrolCode } = said;
    if (enrolCode !== null && parts.state.identity() === null) await host.enrol(enrolCode);
    answerPage(host, report);
    show(KIOSK_ADDRESS);
    followPower(push);
    listenWhileWanted(parts, said.queuePort, push);
    keepTidy(parts);
    followDisk(parts.disk, push, (error) => report('disk-unknown', String(error)));
  }

  app.on('second-instance', () => window?.focus());
  app.on('window-all-closed', () => app.quit());
  start().catch((error: unknown) => {
    // No page will come that has a last word.
    quitting.pageIsReady();
    tryAgain(error, { show: () => show(FAILURE_ADDRESS), again, report });
  });
}

function surroundings(
  { central, diskFloorBytes }: Switches,
  readyToQuit: () => void,
): HostSurroundings {
  return {
    app: app.getVersion(),
    dataFolder: app.getPath('userData'),
    profile: app.getPath('sessionData'),
    central,
    diskFloorBytes,
    keyring: safeStorage,
    fetch: (address, init) => net.fetch(address, init),
    now: () => Date.now(),
    mono: () => Math.round(performance.now()),
    readyToQuit,
    startAnew: () => {
      app.relaunch();
      app.quit();
    },
    report,
  };
}

function again(): void {
  app.relaunch();
  app.exit(1);
}

const switches = readSwitches(app.commandLine, app.isPackaged, report);
if (switches.dataFolder !== null) app.setPath('userData', switches.dataFolder);
app.setPath('sessionData', join(app.getPath('userData'), 'profile'));
if (app.requestSingleInstanceLock()) {
  declareScheme();
  lockProgram(report);
  run(switches);
} else {
  app.quit();
}
