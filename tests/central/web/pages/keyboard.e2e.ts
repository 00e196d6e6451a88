/** The built dashboard by keyboard alone: everything is reached, seen where it is, and gives the focus back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createUser } from '../../../../central/accounts/create-user.ts';
import { CATALOGUE } from '../../../../central/web/i18n/words.tsx';
import { VIEWS_OF, type View } from '../../../../central/web/view.ts';
import { startCentral, type TestCentral } from '../../../support/central.ts';
import { openBrowser, openDashboard, settle, signIn } from './dashboard.ts';
import { PASSWORD } from './people.ts';
import { markFocused, tabStops, unreached } from './tab-stops.ts';

const WORDS = CATALOGUE.vi;
const LEAST_OUTLINE_PX = 2;
/** Tab stops at the day, the month, the year and the button of a field for a day. */
const MOST_PARTS = 4;

let central: TestCentral;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  central = await startCentral();
  for (const role of ['it', 'manager'] as const)
    await createUser(central.parts, { name: role, role, password: PASSWORD }, 'test');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await central?.close();
});
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await openDashboard(context, central.url, 'vi');
  return async () => await context.close();
});

async function open(view: View): Promise<void> {
  await page.getByRole('link', { name: WORDS[`view.${view}`], exact: true }).click();
  await settle(page, 'vi');
}

/** Presses Tab from the top of the page until the focus leaves it. */
async function walk(): Promise<void> {
  const stops = await page.evaluate(tabStops);
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
  for (let press = 0; press < stops * MOST_PARTS + 10; press += 1) {
    await page.keyboard.press('Tab');
    const { isInside, outlinePx, what } = await page.evaluate(markFocused);
    if (!isInside) return;
    expect(outlinePx, what).toBeGreaterThanOrEqual(LEAST_OUTLINE_PX);
  }
}

test.each(['it', 'manager'] as const)(
  'everything on the pages of the role %s is reached by Tab',
  async (role) => {
    await signIn(page, role, 'vi');
    for (const view of VIEWS_OF[role]) {
      await open(view);
      await walk();
      expect(await page.evaluate(unreached), view).toEqual([]);
    }
  },
);

test('the first stop leads past the head of the page', async () => {
  await signIn(page, 'manager', 'vi');
  await page.reload();
  await settle(page, 'vi');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: WORDS['app.skip'] });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('what asks twice takes the focus and gives it back to its button', async () => {
  await signIn(page, 'manager', 'vi');
  await open('retention');
  await page.getByLabel(WORDS['users.new.clerk'], { exact: true }).selectOption('Nguyễn Thu Hà');
  const button = page.getByRole('button', { name: /^Ghi nhận thôi việc/ });
  await button.focus();
  await page.keyboard.press('Enter');
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent ?? '');
  expect(await focused()).toBe(WORDS['retention.leaving.submit']);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe(WORDS['confirm.no']);
  await page.keyboard.press('Enter');
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
});
