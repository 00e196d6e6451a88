import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../../build/chromium.ts';
import { kioskAddress } from '../../../build/start/kiosk-command.ts';
import { VI } from '../../../renderer/i18n/vi.ts';
import { moveClock } from './move-clock.ts';
import { storesBelow } from './stores-below.ts';
import type { Places, Subject } from './subject.ts';

const SCREEN = { width: 720, height: 1280 };

interface Running {
  readonly context: BrowserContext;
  readonly pid: number;
  /** However it ends. */
  readonly closed: Promise<void>;
}

/** The same pages in a plain browser, served by the centre. */
export function browserSubject(folder: string, central: string): Subject {
  let running: Running | null = null;
  let page: Page | null = null;

  function open(): Running {
    if (running === null) throw new Error('the browser does not run');
    return running;
  }
  return {
    kind: 'browser',
    folder,
    page: () => {
      if (page === null) throw new Error('the browser has no page');
      return page;
    },
    start: async ({ enrolCode = null } = {}) => {
      running = await launch(folder);
      page = await running.context.newPage();
      await page.goto(kioskAddress(central, enrolCode));
    },
    isRunning: () => running !== null,
    quit: async () => {
      await running?.context.close();
      running = null;
    },
    kill: async () => {
      if (running === null) return;
      const { pid, closed } = running;
      running = null;
      if (isAlive(pid)) process.kill(-pid, 'SIGKILL');
      await closed;
    },
    signal: (_process, signal) => process.kill(-open().pid, signal),
    crashPage: async () => {
      const { context } = open();
      const crashed = page;
      if (crashed === null) return;
      const session = await context.newCDPSession(crashed);
      const gone = new Promise((resolve) => crashed.once('crash', resolve));
      // Never answered: whoever could is dead.
      session.send('Page.crash').catch(() => undefined);
      await gone;
      page = await context.newPage();
      await crashed.close();
      await page.goto(kioskAddress(central, null));
    },
    startSecond: async () => {
      const second = await open().context.newPage();
      await second.goto(kioskAddress(central, null));
      await second.getByRole('heading', { name: VI['out.title'] }).waitFor();
      await second.close();
    },
    setClock: async (offsetMs) => {
      if (page !== null) await moveClock(page, offsetMs);
    },
    places: () => placesBelow(folder),
    output: () => '',
  };
}

async function launch(profile: string): Promise<Running> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium was found');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    viewport: SCREEN,
    hasTouch: true,
    chromiumSandbox: false,
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
  const session = await context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  const pid = info?.processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('Chromium names no browser process');
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  return { context, pid, closed };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function placesBelow(profile: string): Places {
  return {
    profile,
    journalFolder: null,
    journal: globSync('**/File System/**/*', { cwd: profile, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => readFileSync(path, 'utf8').startsWith('{"device"')),
    stores: storesBelow(profile),
  };
}
