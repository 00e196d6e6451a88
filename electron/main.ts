import { join } from 'node:path';
import { app, net, safeStorage, session, type BrowserWindow } from 'electron';
import { PUSH_CHANNEL, type HostPush } from '../shared/contract/ipc.ts';
import { followDisk } from './disk/follow-disk.ts';
import { makeHost } from './host.ts';
import { answerPage } from './ipc-main.ts';
import { keepTidy } from './journal/keep-tidy.ts';
import { listenWhileWanted } from './local-api/follow-config.ts';
import { openHost } from './open-host.ts';
import { reportToStderr as report } from './report.ts';
import { KIOSK_ADDRESS } from './shell/app-address.ts';
import { declareScheme, serveKiosk } from './shell/app-protocol.ts';
import { quitGracefully } from './shell/graceful-quit.ts';
import { load, openKioskWindow } from './shell/kiosk-window.ts';
import { lockProgram, lockSession } from './shell/lockdown.ts';
import { followPower } from './shell/power.ts';
import { readSwitches, type Switches } from './switches.ts';

const RENDERER_FOLDER = join(import.meta.dirname, '../renderer');
const START_AGAIN_MS = 10_000;
const PRELOAD = join(import.meta.dirname, '../preload/preload.cjs');

/** The order is the point: whatever must be in place before a page opens comes before it. */
async function start(said: Switches): Promise<void> {
  const { central, enrolCode, windowed, diskFloorBytes, exportTo, queuePort } = said;
  await app.whenReady();
  lockSession(session.defaultSession);
  serveKiosk(RENDERER_FOLDER);

  let window: BrowserWindow | null = null;
  const push = (message: HostPush): void => {
    if (window?.isDestroyed() === false) window.webContents.send(PUSH_CHANNEL, message);
  };
  const quitting = quitGracefully({
    app,
    tellPage: () => push({ type: 'quitting' }),
    close: () => parts.journal.close(),
  });
  const parts = await openHost({
    app: app.getVersion(),
    dataFolder: app.getPath('userData'),
    profile: app.getPath('sessionData'),
    central,
    diskFloorBytes,
    keyring: safeStorage,
    fetch: (address, init) => net.fetch(address, init),
    now: () => Date.now(),
    mono: () => Math.round(performance.now()),
    readyToQuit: quitting.pageIsReady,
    startAnew: () => {
      app.relaunch();
      app.quit();
    },
    report,
  });
  const host = makeHost(parts, exportTo, push);
  if (enrolCode !== null && parts.state.identity() === null) await host.enrol(enrolCode);
  answerPage(host, report);

  window = openKioskWindow({ preload: PRELOAD, windowed, now: () => Date.now(), report });
  window.on('close', (event) => {
    if (quitting.mayClose()) return;
    event.preventDefault();
    app.quit();
  });
  app.on('second-instance', () => window?.focus());
  app.on('window-all-closed', () => app.quit());
  followPower(push);
  listenWhileWanted(parts, queuePort, push);
  keepTidy(parts);
  followDisk(parts.disk, push, (error) => report('disk-unknown', String(error)));
  load(window, KIOSK_ADDRESS, report);
}

const switches = readSwitches(app.commandLine, app.isPackaged, report);
if (switches.dataFolder !== null) app.setPath('userData', switches.dataFolder);
app.setPath('sessionData', join(app.getPath('userData'), 'profile'));
if (app.requestSingleInstanceLock()) {
  declareScheme();
  lockProgram(report);
  start(switches).catch((error: unknown) => {
    report('start-failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
    // What stands in the way may pass, as a full disk does: nobody should have to come for it.
    setTimeout(() => {
      app.relaunch();
      app.exit(1);
    }, START_AGAIN_MS);
  });
} else {
  app.quit();
}
