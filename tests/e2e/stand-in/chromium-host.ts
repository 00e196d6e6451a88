import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { findChromium } from '../../../build/chromium.ts';
import { app } from './app.ts';
import { tellTest } from './control.ts';
import { size } from './desktop.ts';
import { answerRequest } from './request-router.ts';
import { launched, runtime, switches, whenReady } from './runtime.ts';

/** Switches that belong to the product or to Playwright, not to Chromium. */
const NOT_FOR_CHROMIUM: ReadonlySet<string> = new Set(['user-data-dir', 'no-sandbox']);

const QUIET_SWITCHES = [
  '--remote-debugging-port=0',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

async function openContext(profile: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: set CHROMIUM to its path');
  const asked = [...switches]
    .filter(([name]) => !NOT_FOR_CHROMIUM.has(name))
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: process.env['STAND_IN_HEADFUL'] === undefined,
    chromiumSandbox: false,
    hasTouch: true,
    viewport: size,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...QUIET_SWITCHES, ...asked],
  });
}

async function tellWhereToLook(context: BrowserContext, profile: string): Promise<void> {
  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  const browser = context.browser();
  if (browser === null) throw new Error('A persistent context without its browser');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const browserPid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (browserPid === undefined) throw new Error('Chromium names no browser process');
  tellTest({ t: 'ready', cdpAddress: `http://127.0.0.1:${port}`, browserPid });
}

/** Starts Chromium and then lets the product go on, as Electron's `ready` does. */
export async function startChromium(): Promise<void> {
  if (runtime.quitting) return;
  const profile = app.getPath('sessionData');
  mkdirSync(profile, { recursive: true });
  const context = await openContext(profile);
  runtime.context = context;
  // In Electron the browser process is the main process: if one dies, so does the other.
  context.on('close', () => {
    if (!runtime.quitting) process.kill(process.pid, 'SIGKILL');
  });
  await context.route(() => true, answerRequest);
  runtime.ready = true;
  launched.resolve(context);
  app.emit('ready', {});
  whenReady.resolve();
  await tellWhereToLook(context, profile);
}
