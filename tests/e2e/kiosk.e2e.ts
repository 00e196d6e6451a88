/** One rating from the finger to the figure: compiled kiosk, real Chromium, real centre on real PostgreSQL. */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { DEMO_KIOSK_COUNTER, DEMO_UNIT } from '../../central/demo/office.ts';
import { EMPTY_HEAD, verifyChain } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { demoClerk, faceOf, openDemoOffice, type DemoOffice } from './demo-office.ts';
import { journalEntries, ratingsIn, storedEntries } from './kiosk-copies.ts';
import { choose, enrol, seeKept, seeQuestion, seeWaiting, signIn, skip } from './kiosk-hands.ts';
import { launchKiosk, type Kiosk } from './launch-kiosk.ts';

const KILL_ROUNDS = 4;

let kioskFolder = '';
let office: DemoOffice;
let kiosk: Kiosk;

async function launch(...switches: readonly string[]): Promise<void> {
  const central = `--central=${office.url}`;
  kiosk = await launchKiosk({ dataFolder: kioskFolder, switches: [central, ...switches] });
}

/** Enrolled by the code on its command line, as `npm start` does it. */
async function launchEnrolled(): Promise<void> {
  await launch(...(await office.enrolSwitches()));
  await seeWaiting(kiosk.page);
}

/** What both copies hold once nothing is being written: one and the same unbroken log. */
async function wholeLog(): Promise<readonly Entry[]> {
  return vi.waitFor(
    async () => {
      const stored = await storedEntries(kiosk.page);
      expect(journalEntries(kioskFolder)).toEqual(stored);
      const device = stored[0]?.device ?? '';
      expect(verifyChain(EMPTY_HEAD, device, stored)).toMatchObject({ ok: true });
      return stored;
    },
    { timeout: 5_000 },
  );
}

beforeAll(async () => {
  office = await openDemoOffice();
});

afterAll(() => office.close());

beforeEach(() => {
  kioskFolder = mkdtempSync(join(tmpdir(), 'hai-long-kiosk-'));
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(kiosk.output.join(''));
  await kiosk.close();
  rmSync(kioskFolder, { recursive: true, force: true });
});

test('a tap is thanked once both copies hold it, reaches the centre, and outlives a restart', async () => {
  const clerk = demoClerk(0);
  const before = await office.ratingsToday(clerk);
  await launch();
  await enrol(kiosk.page, await office.desk.enrolmentCode(DEMO_UNIT, DEMO_KIOSK_COUNTER));
  await signIn(kiosk.page, clerk);
  await choose(kiosk.page, faceOf(5));
  await seeKept(kiosk.page);
  const rating = { body: { level: 5, clerk: clerk.id, counter: DEMO_KIOSK_COUNTER } };
  expect(ratingsIn(journalEntries(kioskFolder))).toMatchObject([rating]);
  expect(ratingsIn(await storedEntries(kiosk.page))).toMatchObject([rating]);
  const sent = await wholeLog();
  await office.ratingsReach(clerk, before + 1);

  await kiosk.close();
  await launch();
  await seeWaiting(kiosk.page);
  const after = await wholeLog();
  expect(after.slice(0, sent.length)).toEqual(sent);
  expect(after.map(({ kind }) => kind)).toContain('device.stopped');
  expect(await office.ratingsToday(clerk)).toBe(before + 1);
});

test('whatever was thanked for outlives SIGKILLs of browser and main process', async () => {
  const clerk = demoClerk(1);
  const before = await office.ratingsToday(clerk);
  await launchEnrolled();
  let kept: readonly Entry[] = [];
  for (let round = 0; round < KILL_ROUNDS; round += 1) {
    await signIn(kiosk.page, clerk);
    await choose(kiosk.page, faceOf(1 + (round % 5)));
    await seeKept(kiosk.page);
    const thanked = ratingsIn(journalEntries(kioskFolder));
    expect(thanked.length).toBeGreaterThan(kept.length);
    await skip(kiosk.page);
    await seeQuestion(kiosk.page);
    await choose(kiosk.page, faceOf(4));
    // Each round a little later than the one before, to meet the second append at different points.
    await new Promise((resolve) => {
      setTimeout(resolve, round * 4);
    });
    await kiosk.kill();
    await launch();
    await seeWaiting(kiosk.page);
    kept = ratingsIn(await wholeLog());
    expect(kept.slice(0, thanked.length)).toEqual(thanked);
  }
  await office.ratingsReach(clerk, before + kept.length);
});

test('works on while the centre is away, and catches up', async () => {
  const clerk = demoClerk(2);
  const before = await office.ratingsToday(clerk);
  await launchEnrolled();
  await office.stopCentre();
  await signIn(kiosk.page, clerk);
  for (const level of [2, 5]) {
    await seeQuestion(kiosk.page);
    await choose(kiosk.page, faceOf(level));
    await seeKept(kiosk.page);
    await skip(kiosk.page);
  }
  expect(ratingsIn(await wholeLog())).toHaveLength(2);
  await office.startCentre();
  await office.ratingsReach(clerk, before + 2);
});

test('a store that Chromium lost is rebuilt from the journal, and counts nothing twice', async () => {
  const clerk = demoClerk(3);
  const before = await office.ratingsToday(clerk);
  await launchEnrolled();
  await signIn(kiosk.page, clerk);
  await choose(kiosk.page, faceOf(1));
  await seeKept(kiosk.page);
  await office.ratingsReach(clerk, before + 1);
  await kiosk.close();
  const log = journalEntries(kioskFolder);
  const stores = globSync('profile/**/IndexedDB', { cwd: kioskFolder });
  expect(stores).toHaveLength(1);
  for (const store of stores) rmSync(join(kioskFolder, store), { recursive: true });

  await launch();
  await seeWaiting(kiosk.page);
  const after = await wholeLog();
  expect(after.slice(0, log.length)).toEqual(log);
  const started = after.slice(log.length).find(({ kind }) => kind === 'device.started');
  expect(started?.body).toMatchObject({
    recovered: [{ what: 'store-rebuilt', entries: log.length }],
  });
  await signIn(kiosk.page, clerk);
  await choose(kiosk.page, faceOf(2));
  await office.ratingsReach(clerk, before + 2);
});
