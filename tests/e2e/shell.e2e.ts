/** The compiled main process and preload in front of a page: what it offers, and what it refuses. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CHANNELS,
  type BootReport,
  type JournalVerdict,
  type KioskHost,
} from '../../shared/contract/ipc.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { firstEntries } from '../electron/sample-log.ts';
import { launchKiosk, type Kiosk } from './launch-kiosk.ts';

let folder = '';
let kiosk: Kiosk;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hai-long-shell-'));
  kiosk = await launchKiosk({ dataFolder: folder });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(kiosk.output.join(''));
  await kiosk.close();
  rmSync(folder, { recursive: true, force: true });
});

async function relaunch(): Promise<void> {
  kiosk = await launchKiosk({ dataFolder: folder });
}

function boot(page: Page): Promise<BootReport> {
  return page.evaluate(() => hostOf(window).boot());
}

function append(page: Page, entry: Entry): Promise<JournalVerdict> {
  return page.evaluate((entry) => hostOf(window).journalAppend(entry), entry);
}

declare function hostOf(window: Window): KioskHost;

/** `page.evaluate` sends its function as text, so the page needs the one helper that they share. */
async function helpPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, {
      hostOf: ({ kioskHost }: Window) => {
        if (kioskHost === undefined) throw new Error('no host');
        return kioskHost;
      },
    });
    window.kioskHost?.onPush(({ type }) => {
      if (type === 'quitting') void window.kioskHost?.readyToQuit();
    });
  });
}

beforeEach(() => helpPage(kiosk.page));

describe('the journal behind the preload', () => {
  test('holds every acknowledged entry over SIGKILLs in the middle of the next ones', async () => {
    const entries = firstEntries(60);
    let acknowledged = 0;
    for (let round = 0; round < 3; round += 1) {
      for (const entry of entries.slice(acknowledged, acknowledged + 10)) {
        expect(await append(kiosk.page, entry)).toMatchObject({ ok: true });
        acknowledged += 1;
      }
      const inFlight = entries.slice(acknowledged, acknowledged + 5).map((entry) =>
        append(kiosk.page, entry).then(
          ({ ok }) => ok,
          () => false,
        ),
      );
      await kiosk.kill();
      acknowledged += (await Promise.all(inFlight)).filter(Boolean).length;
      await relaunch();
      await helpPage(kiosk.page);
      const { journal, recovered } = await boot(kiosk.page);
      expect(journal.seq).toBeGreaterThanOrEqual(acknowledged);
      expect(recovered.length).toBeLessThanOrEqual(1);
      acknowledged = journal.seq;
    }
    const read = await kiosk.page.evaluate(() => hostOf(window).journalRead(1, 1_000));
    expect(read).toEqual(entries.slice(0, acknowledged));
  });

  test('lies outside the Chromium profile, one line an entry', async () => {
    const [entry] = firstEntries(1) as [Entry];
    await append(kiosk.page, entry);
    const [file = ''] = readdirSync(join(folder, 'journal'));
    const text = readFileSync(join(folder, 'journal', file), 'utf8');
    expect(text.endsWith('\n')).toBe(true);
    expect(JSON.parse(text)).toEqual(entry);
    expect(readdirSync(folder)).toContain('profile');
  });

  test('is not reached with what does not fit the contract', async () => {
    const attempts = await kiosk.page.evaluate(async () => {
      const call = hostOf(window) as unknown as Record<
        string,
        (...args: unknown[]) => Promise<unknown>
      >;
      const refused = async (name: string, ...args: unknown[]): Promise<boolean> => {
        try {
          await call[name]?.(...args);
          return false;
        } catch {
          return true;
        }
      };
      return Promise.all([
        refused('journalAppend', { seq: 1 }),
        refused('journalRead', -1, 10),
        refused('journalRead', 1, 1e9),
        refused('checkPin', 'clerk-1', '12'),
        refused('sendBatch', []),
      ]);
    });
    expect(attempts).toEqual([true, true, true, true, true]);
    expect((await boot(kiosk.page)).journal.seq).toBe(0);
  });
});

describe('the page is locked in', () => {
  test('no navigation, no second window, no chord leads out', async () => {
    const { page } = kiosk;
    await page.evaluate(() => {
      document.body.innerHTML = '<a href="https://out.invalid/">out</a><input aria-label="field">';
      addEventListener('keydown', ({ key }) => {
        document.title += ` ${key}`;
      });
      document.title = 'keys';
      window.open('https://pop.invalid/');
      location.assign('https://out.invalid/');
    });
    await page.getByRole('link', { name: 'out' }).click({ noWaitAfter: true });
    await page.getByLabel('field').press('F5');
    await page.getByLabel('field').press('Control+r');
    await page.getByLabel('field').press('Control+p');
    await page.getByLabel('field').pressSequentially('a7');
    expect(await page.getByLabel('field').inputValue()).toBe('a7');
    expect(await page.title()).toBe('keys a 7');
    await expect.poll(() => page.context().pages().length).toBe(1);
  });

  test('the policy stops foreign code, foreign pictures and sending anything away', async () => {
    const outcome = await kiosk.page.evaluate(async () => {
      const blocked: string[] = [];
      addEventListener('securitypolicyviolation', (event) =>
        blocked.push(event.effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'globalThis.foreign = true';
      document.head.append(script);
      const image = document.createElement('img');
      image.src = 'https://out.invalid/x.png';
      document.body.append(image);
      const sent = await fetch('https://out.invalid/', { method: 'POST', body: 'x' }).then(
        () => true,
        () => false,
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { blocked: [...new Set(blocked)].toSorted(), sent, ran: 'foreign' in globalThis };
    });
    const blocked = ['connect-src', 'img-src', 'script-src-elem'];
    expect(outcome).toEqual({ blocked, sent: false, ran: false });
  });

  test('only its own files are served', async () => {
    const statuses = await kiosk.page.evaluate(() =>
      Promise.all(
        ['/index.html', '/main/main.js', '/%2e%2e/main/main.js', '/..%2fmain%2fmain.js'].map(
          async (path) => (await fetch(path)).status,
        ),
      ),
    );
    expect(statuses).toEqual([200, 404, 404, 404]);
  });

  test('a page gets no Node and nothing of Electron but the contract', async () => {
    const found = await kiosk.page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
      calls: Object.keys(window.kioskHost ?? {}).toSorted(),
    }));
    expect(found).toEqual({
      globals: [],
      calls: [...Object.keys(CHANNELS), 'onPush'].toSorted(),
    });
  });
});

describe('a page that dies', () => {
  async function crash(): Promise<Page> {
    await kiosk.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    }, null);
    const page = await kiosk.pageAfterCrash();
    await page.waitForLoadState();
    return page;
  }

  test('comes back three times in a minute, then gives way to a plain page', async () => {
    let page = kiosk.page;
    for (let death = 1; death <= 3; death += 1) {
      page = await crash();
      await helpPage(page);
      expect((await boot(page)).host).toBe('electron');
    }
    page = await crash();
    await expect.poll(() => page.getByRole('heading').allTextContents()).toHaveLength(2);
    expect(await page.getByRole('heading').first().textContent()).toContain('tạm ngừng');
  });
});

test('a second program on the same data leaves at once', async () => {
  await expect(launchKiosk({ dataFolder: folder })).rejects.toThrow('before it was ready');
  expect((await boot(kiosk.page)).journal.seq).toBe(0);
});
