import { BrowserWindow, screen } from 'electron';
import type { Report } from '../report.ts';
import { FAILURE_ADDRESS, KIOSK_ADDRESS } from './app-address.ts';
import { mayReload } from './crash-budget.ts';

export interface WindowParts {
  readonly preload: string;
  /** In a window with a frame, for work on the program itself. */
  readonly windowed: boolean;
  readonly now: () => number;
  readonly report: Report;
}

/** How long a page may hang before it is put out of its misery. */
const STUCK_MS = 15_000;

export function openKioskWindow(parts: WindowParts): BrowserWindow {
  const { preload, windowed } = parts;
  const { width, height } = screen.getPrimaryDisplay().bounds;
  const window = new BrowserWindow({
    width,
    height,
    kiosk: !windowed,
    frame: windowed,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      devTools: windowed,
      spellcheck: false,
      // Timers decide when a window closes and when to send: they must keep time.
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  keepAlive(window, parts);
  endWhenStuck(window, parts.report);
  return window;
}

function keepAlive(window: BrowserWindow, { now, report }: WindowParts): void {
  let deaths: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    report('page-died', `${reason}, exit code ${exitCode}`);
    const at = now();
    const again = mayReload(deaths, at);
    deaths = [...deaths, at].slice(-10);
    if (!again) report('page-given-up', 'the failure page is shown');
    load(window, again ? KIOSK_ADDRESS : FAILURE_ADDRESS, report);
  });
}

function endWhenStuck(window: BrowserWindow, report: Report): void {
  let timer: NodeJS.Timeout | undefined;
  window.on('unresponsive', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      report('page-stuck', `for ${STUCK_MS} ms`);
      if (!window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    }, STUCK_MS);
  });
  window.on('responsive', () => clearTimeout(timer));
  window.on('closed', () => clearTimeout(timer));
}

/** A page of ours that can't even be loaded is reported; the failure page tries again by itself. */
export function load(window: BrowserWindow, address: string, report: Report): void {
  window.loadURL(address).catch((error: unknown) => {
    report('page-died', String(error));
    if (address !== FAILURE_ADDRESS && !window.isDestroyed()) load(window, FAILURE_ADDRESS, report);
  });
}
