/** The kiosk in a plain browser: the built pages served by the real centre, their own host, real files on the disk. */
import { rmSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../../build/chromium.ts';
import type { RunningCentre } from '../../build/start/centre.ts';
import { DEMO_CLERKS } from '../../central/demo/clerks.ts';
import { VI } from '../../renderer/i18n/vi.ts';
import { FIVE_LEVELS } from '../../shared/domain/scale.ts';
import { EMPTY_HEAD, verifyChain } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { makeFolder } from '../build/make-folder.ts';
import { signInAtCentre, type Desk } from './centre-desk.ts';
import { startCentreProcess } from './centre-process.ts';
import { ratingsIn, storedEntries } from './kiosk-copies.ts';
import { enrol, pressStaff, rateAndLeave, seeQuestion, seeWaiting, signIn } from './kiosk-hands.ts';

const UNIT = 'dong-quang';
const COUNTER = 'quay-3';
const BEST = FIVE_LEVELS.levels[4]?.label.vi ?? '';
const CATCH_UP_MS = 60_000;

let centreFolder = '';
let profile = '';
let centre: RunningCentre;
let desk: Desk;
let context: BrowserContext;
let page: Page;

function clerkAt(index: number) {
  const clerk = DEMO_CLERKS[index];
  if (clerk === undefined) throw new Error('the demo office has fewer clerks');
  return clerk;
}

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
  await page.goto(`${centre.report.url}/kiosk/${fragment}`);
}

async function openEnrolled(): Promise<void> {
  await openKiosk(`#enrol=${await desk.enrolmentCode(UNIT, COUNTER)}`);
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

function figureReaches(clerk: string, expected: number): Promise<void> {
  return expect
    .poll(() => desk.ratingsToday(UNIT, clerk), { timeout: CATCH_UP_MS, interval: 200 })
    .toBe(expected);
}

beforeAll(async () => {
  centreFolder = await makeFolder('hai-long-centre-');
  centre = await startCentreProcess(centreFolder);
  const { url, admin } = centre.report;
  if (admin === null) throw new Error('the first start made no administrator');
  desk = await signInAtCentre(url, admin);
});

afterAll(async () => {
  await centre.stop();
  rmSync(centreFolder, { recursive: true, force: true });
});

beforeEach(async () => {
  profile = await makeFolder('hai-long-browser-');
  await openBrowser();
});

afterEach(async () => {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});

test('enrols by its address, keeps a tap twice, and the figure changes', async () => {
  const clerk = clerkAt(0);
  const before = await desk.ratingsToday(UNIT, clerk.id);
  await openEnrolled();
  expect(page.url()).toBe(`${centre.report.url}/kiosk/`);
  await signIn(page, clerk);
  await rateAndLeave(page, BEST);
  const rating = { body: { level: 5, clerk: clerk.id, counter: COUNTER } };
  expect(ratingsIn(await wholeLog())).toMatchObject([rating]);
  await figureReaches(clerk.id, before + 1);

  await context.close();
  await openBrowser();
  await openKiosk();
  await seeWaiting(page);
  expect(ratingsIn(await wholeLog())).toHaveLength(1);
  expect(await desk.ratingsToday(UNIT, clerk.id)).toBe(before + 1);
});

test('an IndexedDB that the browser erased is rebuilt from the journal and says so', async () => {
  const clerk = clerkAt(1);
  await openEnrolled();
  await signIn(page, clerk);
  await rateAndLeave(page, BEST);
  const before = await wholeLog();
  await page.goto(`${centre.report.url}/healthz`);
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
});

test('a second tab stays out of service until the first one is closed', async () => {
  await openEnrolled();
  const second = await context.newPage();
  await second.goto(`${centre.report.url}/kiosk/`);
  await second.getByRole('heading', { name: VI['out.title'] }).waitFor();
  expect(await second.getByText(VI['out.staff.start']).isVisible()).toBe(true);
  await page.close();
  page = second;
  await seeWaiting(second);
  await wholeLog();
});

test('works while the centre is away, and everything arrives once it is back', async () => {
  const clerk = clerkAt(2);
  const before = await desk.ratingsToday(UNIT, clerk.id);
  await openEnrolled();
  await signIn(page, clerk);
  await context.setOffline(true);
  for (let citizen = 0; citizen < 2; citizen += 1) {
    await rateAndLeave(page, BEST);
    await seeQuestion(page);
  }
  expect(await desk.ratingsToday(UNIT, clerk.id)).toBe(before);
  await context.setOffline(false);
  await figureReaches(clerk.id, before + 2);
  await wholeLog();
});

test('a kiosk that the centre put out is enrolled again at its staff screen, and what it wrote meanwhile arrives', async () => {
  const clerk = clerkAt(3);
  const before = await desk.ratingsToday(UNIT, clerk.id);
  await openEnrolled();
  await signIn(page, clerk);
  const device = (await storedEntries(page))[0]?.device ?? '';
  await desk.revoke(device);
  await rateAndLeave(page, BEST);
  await seeQuestion(page);
  await pressStaff(page, VI['staff.enrol-again']);
  await enrol(page, await desk.enrolmentCode(UNIT, COUNTER));
  await figureReaches(clerk.id, before + 1);
  expect((await wholeLog()).every((entry) => entry.device === device)).toBe(true);
});
