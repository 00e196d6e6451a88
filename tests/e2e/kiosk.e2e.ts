/** One rating from the finger to the figure: compiled kiosk, real Chromium, real centre on real PostgreSQL. */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { RunningCentre } from '../../build/start/centre.ts';
import { DEMO_CLERKS } from '../../central/demo/clerks.ts';
import { FIVE_LEVELS } from '../../shared/domain/scale.ts';
import { EMPTY_HEAD, verifyChain } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { signInAtCentre, type Desk } from './centre-desk.ts';
import { startCentreProcess } from './centre-process.ts';
import { journalEntries, ratingsIn, storedEntries } from './kiosk-copies.ts';
import { choose, enrol, seeKept, seeQuestion, seeWaiting, signIn, skip } from './kiosk-hands.ts';
import { launchKiosk, type Kiosk } from './launch-kiosk.ts';

const UNIT = 'dong-quang';
const COUNTER = 'quay-3';
const KILL_ROUNDS = 4;
/** A kiosk that could not send waits before it tries again, longer each time. */
const CATCH_UP_MS = 60_000;

let centreFolder = '';
let kioskFolder = '';
let centre: RunningCentre;
let desk: Desk;
let kiosk: Kiosk;

function clerkAt(index: number) {
  const clerk = DEMO_CLERKS[index];
  if (clerk === undefined) throw new Error('the demo office has fewer clerks');
  return clerk;
}

function label(level: number): string {
  const text = FIVE_LEVELS.levels[level - 1]?.label.vi;
  if (text === undefined) throw new Error(`no level ${level}`);
  return text;
}

async function launch(...switches: readonly string[]): Promise<void> {
  const central = `--central=${centre.report.url}`;
  kiosk = await launchKiosk({ dataFolder: kioskFolder, switches: [central, ...switches] });
}

/** Enrolled by the code on its command line, as `npm start` does it. */
async function launchEnrolled(): Promise<void> {
  await launch(`--enrol-code=${await desk.enrolmentCode(UNIT, COUNTER)}`);
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

function figureReaches(clerk: string, expected: number): Promise<void> {
  return expect
    .poll(() => desk.ratingsToday(UNIT, clerk), { timeout: CATCH_UP_MS, interval: 200 })
    .toBe(expected);
}

beforeAll(async () => {
  centreFolder = mkdtempSync(join(tmpdir(), 'hai-long-centre-'));
  centre = await startCentreProcess(centreFolder);
  const { url, admin } = centre.report;
  if (admin === null) throw new Error('the first start made no administrator');
  desk = await signInAtCentre(url, admin);
});

afterAll(async () => {
  await centre.stop();
  rmSync(centreFolder, { recursive: true, force: true });
});

beforeEach(() => {
  kioskFolder = mkdtempSync(join(tmpdir(), 'hai-long-kiosk-'));
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(kiosk.output.join(''));
  await kiosk.close();
  rmSync(kioskFolder, { recursive: true, force: true });
});

test('a tap is thanked once both copies hold it, reaches the centre, and outlives a restart', async () => {
  const clerk = clerkAt(0);
  const before = await desk.ratingsToday(UNIT, clerk.id);
  await launch();
  await enrol(kiosk.page, await desk.enrolmentCode(UNIT, COUNTER));
  await signIn(kiosk.page, clerk);
  await choose(kiosk.page, label(5));
  await seeKept(kiosk.page);
  const rating = { body: { level: 5, clerk: clerk.id, counter: COUNTER } };
  expect(ratingsIn(journalEntries(kioskFolder))).toMatchObject([rating]);
  expect(ratingsIn(await storedEntries(kiosk.page))).toMatchObject([rating]);
  const sent = await wholeLog();
  await figureReaches(clerk.id, before + 1);

  await kiosk.close();
  await launch();
  await seeWaiting(kiosk.page);
  const after = await wholeLog();
  expect(after.slice(0, sent.length)).toEqual(sent);
  expect(after.map(({ kind }) => kind)).toContain('device.stopped');
  expect(await desk.ratingsToday(UNIT, clerk.id)).toBe(before + 1);
});

test('whatever was thanked for outlives SIGKILLs of browser and main process', async () => {
  const clerk = clerkAt(1);
  const before = await desk.ratingsToday(UNIT, clerk.id);
  await launchEnrolled();
  let kept: readonly Entry[] = [];
  for (let round = 0; round < KILL_ROUNDS; round += 1) {
    await signIn(kiosk.page, clerk);
    await choose(kiosk.page, label(1 + (round % 5)));
    await seeKept(kiosk.page);
    const thanked = ratingsIn(journalEntries(kioskFolder));
    expect(thanked.length).toBeGreaterThan(kept.length);
    await skip(kiosk.page);
    await seeQuestion(kiosk.page);
    await choose(kiosk.page, label(4));
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
  await figureReaches(clerk.id, before + kept.length);
});

test('works on while the centre is away, and catches up', async () => {
  const clerk = clerkAt(2);
  const before = await desk.ratingsToday(UNIT, clerk.id);
  await launchEnrolled();
  await centre.stop();
  await signIn(kiosk.page, clerk);
  for (const level of [2, 5]) {
    await seeQuestion(kiosk.page);
    await choose(kiosk.page, label(level));
    await seeKept(kiosk.page);
    await skip(kiosk.page);
  }
  expect(ratingsIn(await wholeLog())).toHaveLength(2);
  const { port } = new URL(centre.report.url);
  centre = await startCentreProcess(centreFolder, port);
  await figureReaches(clerk.id, before + 2);
});

test('a store that Chromium lost is rebuilt from the journal, and counts nothing twice', async () => {
  const clerk = clerkAt(3);
  const before = await desk.ratingsToday(UNIT, clerk.id);
  await launchEnrolled();
  await signIn(kiosk.page, clerk);
  await choose(kiosk.page, label(1));
  await seeKept(kiosk.page);
  await figureReaches(clerk.id, before + 1);
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
  await choose(kiosk.page, label(2));
  await figureReaches(clerk.id, before + 2);
});
