import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchKiosk, type Kiosk } from '../../e2e/launch-kiosk.ts';
import { moveClock } from './move-clock.ts';
import { storesBelow } from './stores-below.ts';
import type { Places, StartOptions, Subject } from './subject.ts';

const SCREEN = { width: 720, height: 1280 };

/**
 * The compiled kiosk: main process, preload and pages as they ship.
 * @param always switches of every start
 */
export function appSubject(
  folder: string,
  central: string,
  always: readonly string[] = [],
): Subject {
  let kiosk: Kiosk | null = null;
  let page: Page | null = null;

  function running(): Kiosk {
    if (kiosk === null) throw new Error('the kiosk does not run');
    return kiosk;
  }
  function launch(options: StartOptions): Promise<Kiosk> {
    const code = options.enrolCode === undefined ? [] : [`--enrol-code=${options.enrolCode}`];
    const switches = [`--central=${options.central ?? central}`, ...always, ...code];
    return launchKiosk({ dataFolder: folder, switches, screen: SCREEN });
  }
  return {
    kind: 'app',
    folder,
    page: () => {
      if (page === null) throw new Error('the kiosk has no page');
      return page;
    },
    start: async (options = {}) => {
      kiosk = await launch(options);
      ({ page } = kiosk);
    },
    isRunning: () => kiosk !== null,
    quit: async () => {
      const quitting = kiosk;
      kiosk = null;
      await quitting?.close();
    },
    kill: async () => {
      const killed = kiosk;
      kiosk = null;
      await killed?.kill();
    },
    signal: (process, signal) => running().signal(process, signal),
    crashPage: async () => {
      await running().evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      }, null);
      page = await running().pageAfterCrash();
      await page.waitForLoadState();
    },
    startSecond: async () => {
      const second = await launch({}).catch(() => null);
      if (second === null) return;
      await second.close();
      throw new Error('a second kiosk ran on the same data');
    },
    setClock: async (offsetMs) => {
      await running().evaluate((_electron, offset) => {
        const clock = globalThis as typeof globalThis & { faultRealNow?: () => number };
        const real = (clock.faultRealNow ??= Date.now.bind(Date));
        Date.now = () => real() + offset;
      }, offsetMs);
      if (page !== null) await moveClock(page, offsetMs);
    },
    places: () => placesBelow(folder),
    output: () => kiosk?.output.join('') ?? '',
  };
}

function placesBelow(folder: string): Places {
  const profile = join(folder, 'profile');
  const journalFolder = join(folder, 'journal');
  const files = existsSync(journalFolder) ? readdirSync(journalFolder) : [];
  const journal = files
    .filter((name) => name.endsWith('.ndjson'))
    .toSorted()
    .map((name) => join(journalFolder, name));
  return { profile, journalFolder, journal, stores: storesBelow(profile) };
}
