import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tap, type Kiosk } from './launch-kiosk.ts';
import { launchStandIn } from './launch-stand-in.ts';

const SCREEN = { width: 720, height: 1280 };
let folder = '';
let kiosk: Kiosk;

function launch(): Promise<Kiosk> {
  return launchStandIn({
    root: join(import.meta.dirname, 'stand-in-app'),
    switches: [`--user-data-dir=${folder}`],
    screen: SCREEN,
  });
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name }).click();
}

function shown(page: Page): Promise<string | null> {
  return page.getByRole('status').textContent();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hai-long-stand-in-'));
  kiosk = await launch();
});

afterEach(async () => {
  await kiosk.close();
  rmSync(folder, { recursive: true, force: true });
});

test('carries IPC both ways with the types that structured clone knows', async () => {
  await press(kiosk.page, 'Ask');
  await expect.poll(() => shown(kiosk.page)).toBe('1,255 true true app://kiosk/ bí mật');
  await press(kiosk.page, 'Fail');
  const failure = "Error invoking remote method 'fail': Error: boom";
  await expect.poll(() => shown(kiosk.page)).toBe(failure);
  await expect.poll(() => kiosk.page.locator('body').getAttribute('data-tick')).toMatch(/^\d+$/);
});

test('asks the program before keys, navigations and new windows', async () => {
  await kiosk.page.waitForLoadState();
  await kiosk.page.keyboard.press('a');
  await expect.poll(() => shown(kiosk.page)).toBe('key a');
  await kiosk.page.keyboard.press('F11');
  await kiosk.page.getByRole('link', { name: 'out' }).click({ noWaitAfter: true });
  await kiosk.page.getByRole('link', { name: 'pop' }).click();
  await kiosk.page.keyboard.press('b');
  await expect.poll(() => shown(kiosk.page)).toBe('key b');
  expect(kiosk.page.url()).toMatch(/\.invalid\/$/);
  expect(new URL(kiosk.page.url()).host).toBe('kiosk.app.invalid');
  await expect.poll(() => kiosk.page.context().pages().length).toBe(1);
});

test('refuses by name what it does not have', async () => {
  const asked = kiosk.evaluate(({ app }) => app.getGPUInfo('basic'), null);
  await expect(asked).rejects.toThrow('app.getGPUInfo');
  const heard = kiosk.evaluate(({ app }) => void app.on('activate', () => undefined), null);
  await expect(heard).rejects.toThrow("app event 'activate'");
  const opened = kiosk.evaluate(
    ({ BrowserWindow }) => void new BrowserWindow({ roundedCorners: true }),
    null,
  );
  await expect(opened).rejects.toThrow("BrowserWindow option 'roundedCorners'");
});

test('keeps rows over a quit and over a SIGKILL in the middle', async () => {
  expect(await kiosk.page.evaluate(() => innerWidth)).toBe(SCREEN.width);
  await tap(kiosk.page, kiosk.page.getByRole('button', { name: 'Add' }));
  await expect.poll(() => kiosk.page.title()).toBe('1');
  await kiosk.close();
  kiosk = await launch();
  await expect.poll(() => kiosk.page.title()).toBe('1');
  await press(kiosk.page, 'Add');
  await expect.poll(() => kiosk.page.title()).toBe('2');
  await kiosk.kill();
  kiosk = await launch();
  await expect.poll(() => kiosk.page.title()).toBe('2');
});

test('comes back after its page crashed', async () => {
  await kiosk.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  }, null);
  const revived = await kiosk.pageAfterCrash();
  await press(revived, 'Ask');
  await expect.poll(() => shown(revived)).toContain('bí mật');
});
