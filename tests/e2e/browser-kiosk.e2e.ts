/** The kiosk in a plain browser: the built pages served by the real centre, their own host, real files on the disk. */
import { cpSync, renameSync, rmSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../../build/chromium.ts';
import { DEMO_KIOSK_COUNTER, DEMO_UNIT } from '../../central/demo/office.ts';
import { VI } from '../../renderer/i18n/vi.ts';
import { EMPTY_HEAD, verifyChain } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { makeFolder } from '../build/make-folder.ts';
import { demoClerk, faceOf, openDemoOffice, type DemoOffice } from './demo-office.ts';
import { ratingsIn, storedEntries } from './kiosk-copies.ts';
import { enrol, pressStaff, rateAndLeave, seeQuestion, seeWaiting, signIn } from './kiosk-hands.ts';

const BEST = faceOf(5);

let profile = '';
let office: DemoOffice;
let context: BrowserContext;
let page: Page;

async function openBrowser(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium was found');
  context = await chromium.launchPersistentContext(profile, {
    executablePath,
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
  });
  page = await context.newPage();
}

async function openKiosk(fragment = ''): Promise<void> {
  await page.goto(`${office.url}/kiosk/${fragment}`);
}

async function openEnrolled(): Promise<void> {
  await openKiosk(`#enrol=${await office.desk.enrolmentCode(DEMO_UNIT, DEMO_KIOSK_COUNTER)}`);
  await seeWaiting(page);
}

/** Lines of the journal that the product keeps in the origin's private files, read without its own code. */
async function journalLines(): Promise<readonly string[]> {
  const text = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('hai-long');
    const file = await (await folder.getFileHandle('journal.ndjson')).getFile();
    return file.text();
  });
  return text.split('\n').filter((line) => line !== '');
}

async function wholeLog(): Promise<readonly Entry[]> {
  await expect
    .poll(async () => (await journalLines()).length - (await storedEntries(page)).length)
    .toBe(0);
  const stored = await storedEntries(page);
  expect((await journalLines()).map((line): unknown => JSON.parse(line))).toEqual(stored);
  expect(verifyChain(EMPTY_HEAD, stored[0]?.device ?? '', stored)).toMatchObject({ ok: true });
  return stored;
}

beforeAll(async () => {
  office = await openDemoOffice();
});

afterAll(() => office.close());

beforeEach(async () => {
  profile = await makeFolder('hai-long-browser-');
  await openBrowser();
});

afterEach(async () => {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});

test('enrols by its address, keeps a tap twice, and the figure changes', async () => {
  const clerk = demoClerk(0);
  const before = await office.ratingsToday(clerk);
  await openEnrolled();
  expect(page.url()).toBe(`${office.url}/kiosk/`);
  await signIn(page, clerk);
  await rateAndLeave(page, BEST);
  const rating = { body: { level: 5, clerk: clerk.id, counter: DEMO_KIOSK_COUNTER } };
  expect(ratingsIn(await wholeLog())).toMatchObject([rating]);
  await office.ratingsReach(clerk, before + 1);

  await context.close();
  await openBrowser();
  await openKiosk();
  await seeWaiting(page);
  expect(ratingsIn(await wholeLog())).toHaveLength(1);
  expect(await office.ratingsToday(clerk)).toBe(before + 1);
});

test('an IndexedDB that the browser erased is rebuilt from the journal and says so', async () => {
  const clerk = demoClerk(1);
  await openEnrolled();
  await signIn(page, clerk);
  await rateAndLeave(page, BEST);
  const before = await wholeLog();
  await page.goto(`${office.url}/healthz`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const erasing = indexedDB.deleteDatabase('hai-long');
        erasing.addEventListener('success', () => resolve());
        erasing.addEventListener('error', () => reject(erasing.error));
      }),
  );

  await openKiosk();
  await seeWaiting(page);
  const after = await wholeLog();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after[before.length]).toMatchObject({
    kind: 'device.started',
    body: { recovered: [{ what: 'store-rebuilt', entries: before.length }] },
  });
  // Begun in new files, once: those that were there may be damaged where no page can see it.
  await expect
    .poll(() => page.evaluate(() => navigator.storageBuckets?.keys()))
    .toEqual(['hai-long-1']);
  await seeWaiting(page);
  const begun = (await wholeLog()).filter(({ kind }) => kind === 'device.started');
  expect(begun.at(-1)?.body).toMatchObject({ recovered: [] });
});

test('a second tab stays out of service until the first one is closed', async () => {
  await openEnrolled();
  const second = await context.newPage();
  await second.goto(`${office.url}/kiosk/`);
  await second.getByRole('heading', { name: VI['out.title'] }).waitFor();
  expect(await second.getByText(VI['out.staff.start']).isVisible()).toBe(true);
  await page.close();
  page = second;
  await seeWaiting(second);
  await wholeLog();
});

test('works while the centre is away, and everything arrives once it is back', async () => {
  const clerk = demoClerk(2);
  const before = await office.ratingsToday(clerk);
  await openEnrolled();
  await signIn(page, clerk);
  await context.setOffline(true);
  for (let citizen = 0; citizen < 2; citizen += 1) {
    await rateAndLeave(page, BEST);
    await seeQuestion(page);
  }
  expect(await office.ratingsToday(clerk)).toBe(before);
  await context.setOffline(false);
  await office.ratingsReach(clerk, before + 2);
  await wholeLog();
});

test('a kiosk that the centre put out is enrolled again at its staff screen, and what it wrote meanwhile arrives', async () => {
  const clerk = demoClerk(3);
  const before = await office.ratingsToday(clerk);
  await openEnrolled();
  await signIn(page, clerk);
  const device = (await storedEntries(page))[0]?.device ?? '';
  await office.desk.revoke(device);
  await rateAndLeave(page, BEST);
  await seeQuestion(page);
  await pressStaff(page, VI['staff.enrol-again']);
  await enrol(page, await office.desk.enrolmentCode(DEMO_UNIT, DEMO_KIOSK_COUNTER));
  await office.ratingsReach(clerk, before + 1);
  expect((await wholeLog()).every((entry) => entry.device === device)).toBe(true);
});

test('put back whole to before a rating it works on, and the centre tells that something is gone', async () => {
  const clerk = demoClerk(0);
  const before = await office.ratingsToday(clerk);
  await openEnrolled();
  await signIn(page, clerk);
  await rateAndLeave(page, BEST);
  await office.ratingsReach(clerk, before + 1);
  const device = (await storedEntries(page))[0]?.device ?? '';
  await context.close();
  const aside = await makeFolder('hai-long-old-copy-');
  cpSync(profile, aside, { recursive: true });

  // The centre hears of the start, and nothing that is written from then on reaches it.
  await openBrowser();
  await context.route('**/v1/batches', (route) => route.abort());
  await openKiosk();
  await signIn(page, clerk);
  await rateAndLeave(page, BEST);
  expect(ratingsIn(await wholeLog())).toHaveLength(2);
  expect(await office.ratingsToday(clerk)).toBe(before + 1);
  await context.close();
  rmSync(profile, { recursive: true });
  renameSync(aside, profile);

  await openBrowser();
  await openKiosk();
  await signIn(page, clerk);
  await rateAndLeave(page, BEST);
  await office.ratingsReach(clerk, before + 2);
  expect(await office.desk.alarms(DEMO_UNIT, device)).toContain('log-replaced');
  await wholeLog();
});
