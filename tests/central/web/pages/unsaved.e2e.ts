/** Typed changes in a real browser: the dialog is modal, the back button and the closing of the tab ask too. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createUser } from '../../../../central/accounts/create-user.ts';
import { CATALOGUE } from '../../../../central/web/i18n/words.tsx';
import { startCentral, type TestCentral } from '../../../support/central.ts';
import { openBrowser, openDashboard, settle, signIn } from './dashboard.ts';
import { PASSWORD } from './people.ts';

const WORDS = CATALOGUE.vi;

let central: TestCentral;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  central = await startCentral();
  const manager = { name: 'manager', role: 'manager', password: PASSWORD } as const;
  await createUser(central.parts, manager, 'test');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await central?.close();
});
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await openDashboard(context, central.url, 'vi');
  await signIn(page, 'manager', 'vi');
  await open('settings');
  return async () => await context.close();
});

async function open(view: 'settings' | 'alarms'): Promise<void> {
  await page.getByRole('link', { name: WORDS[`view.${view}`], exact: true }).click();
  await settle(page, 'vi');
}

/** Something that is not saved. */
async function type(): Promise<void> {
  await page.getByLabel(WORDS['settings.ask-procedure']).waitFor();
  await page.getByLabel(WORDS['settings.own.office']).first().check();
}

function dialog(): ReturnType<Page['getByRole']> {
  return page.getByRole('dialog', { name: WORDS['unsaved.title'] });
}

test('a tab is left after a question that holds the focus; Escape stays and gives it back', async () => {
  await type();
  const alarms = page.getByRole('link', { name: WORDS['view.alarms'], exact: true });
  await alarms.focus();
  await page.keyboard.press('Enter');
  await dialog().waitFor();
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent ?? '');
  expect(await focused()).toBe(WORDS['unsaved.stay']);
  // What lies behind it can't be reached.
  await page.keyboard.press('Tab');
  expect(await focused()).toBe(WORDS['unsaved.leave']);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await alarms.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(new URL(page.url()).hash).toBe('#settings');
  await alarms.click();
  await page.getByRole('button', { name: WORDS['unsaved.leave'] }).click();
  await page.getByRole('heading', { level: 1, name: WORDS['alarms.title'] }).waitFor();
  expect(new URL(page.url()).hash).toBe('#alarms');
});

test('the back button asks, and the address stays with what is on the page', async () => {
  await open('alarms');
  await open('settings');
  await type();
  await page.goBack();
  await dialog().waitFor();
  expect(new URL(page.url()).hash).toBe('#settings');
  await page.getByRole('button', { name: WORDS['unsaved.stay'] }).click();
  await page.getByRole('heading', { level: 1, name: WORDS['settings.title'] }).waitFor();
  await page.evaluate(() => {
    location.hash = '#alarms';
  });
  await page.getByRole('button', { name: WORDS['unsaved.leave'] }).click();
  await page.getByRole('heading', { level: 1, name: WORDS['alarms.title'] }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: WORDS['settings.title'] }).waitFor();
});

test('closing the tab asks while there is something to lose, and no longer', async () => {
  await type();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const shown = await asked;
  expect(shown.type()).toBe('beforeunload');
  await shown.dismiss();
  await page.getByLabel(WORDS['settings.own.office']).first().uncheck();
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
});

test('the skip link leads within the page and opens no other', async () => {
  await open('alarms');
  await page.reload();
  await settle(page, 'vi');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.getByRole('heading', { level: 1, name: WORDS['alarms.title'] }).waitFor();
});
