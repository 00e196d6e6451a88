/** One rating from the finger to the figure: compiled kiosk, real Chromium, real centre on real PostgreSQL. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DEMO_CLERKS } from '../../central/demo/clerks.ts';
import { FIVE_LEVELS } from '../../shared/domain/scale.ts';
import { EMPTY_HEAD, verifyChain } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { RunningCentre } from '../../build/start/centre.ts';
import { startCentreProcess } from './centre-process.ts';
import { signInAtCentre, type Desk } from './centre-desk.ts';
import { journalEntries, ratingsIn, storedEntries } from './kiosk-copies.ts';
import { choose, enrol, seeQuestion, seeThanks, signIn } from './kiosk-hands.ts';
import { launchKiosk, type Kiosk } from './launch-kiosk.ts';

const UNIT = 'dong-quang';
const COUNTER = 'quay-3';
const KILL_ROUNDS = 4;
/** A sync after an outage may wait out its longest pause before it tries again. */
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

function launch(): Promise<Kiosk> {
  return launchKiosk({ dataFolder: kioskFolder, switches: [`--central=${centre.report.url}`] });
}

/** Both copies, which must be one and the same unbroken log. */
async function bothCopies(): Promise<readonly Entry[]> {
  const stored = await storedEntries(kiosk.page);
  expect(journalEntries(kioskFolder)).toEqual(stored);
  const device = stored[0]?.device ?? '';
  expect(verifyChain(EMPTY_HEAD, device, stored)).toMatchObject({ ok: true });
  return stored;
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

beforeEach(async () => {
  kioskFolder = mkdtempSync(join(tmpdir(), 'hai-long-kiosk-'));
  kiosk = await launch();
  await enrol(kiosk.page, await desk.enrolmentCode(UNIT, COUNTER));
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(kiosk.output.join(''));
  await kiosk.close();
  rmSync(kioskFolder, { recursive: true, force: true });
});

test('a tap is thanked once both copies hold it, reaches the centre, and outlives a restart', async () => {
  const clerk = clerkAt(0);
  const before = await desk.ratingsToday(UNIT, clerk.id);
  await signIn(kiosk.page, clerk.name, clerk.pin);
  await choose(kiosk.page, label(5));
  await seeThanks(kiosk.page);
  const [rating] = ratingsIn(await bothCopies());
  expect(rating?.body).toMatchObject({ level: 5, clerk: clerk.id, counter: COUNTER });
  await expect
    .poll(() => desk.ratingsToday(UNIT, clerk.id), { timeout: CATCH_UP_MS })
    .toBe(before + 1);

  await kiosk.close();
  kiosk = await launch();
  await signIn(kiosk.page, clerk.name, clerk.pin);
  const after = await bothCopies();
  expect(ratingsIn(after)).toEqual([rating]);
  expect(after.map(({ kind }) => kind)).toContain('device.stopped');
  expect(await desk.ratingsToday(UNIT, clerk.id)).toBe(before + 1);
});

test('whatever was thanked for outlives SIGKILLs of browser and main process', async () => {
  const clerk = clerkAt(1);
  const before = await desk.ratingsToday(UNIT, clerk.id);
  const thanked = new Set<string>();
  for (let round = 0; round < KILL_ROUNDS; round += 1) {
    await signIn(kiosk.page, clerk.name, clerk.pin);
    await choose(kiosk.page, label(1 + (round % 5)));
    await seeThanks(kiosk.page);
    for (const { hash } of ratingsIn(await bothCopies())) thanked.add(hash);
    await seeQuestion(kiosk.page);
    await choose(kiosk.page, label(4));
    // Each round later than the one before, to meet the append at different points.
    await new Promise((resolve) => setTimeout(resolve, round * 4));
    await kiosk.kill();
    kiosk = await launch();
    await signIn(kiosk.page, clerk.name, clerk.pin);
    const hashes = new Set(ratingsIn(await bothCopies()).map(({ hash }) => hash));
    expect([...thanked].filter((hash) => !hashes.has(hash))).toEqual([]);
    await kiosk.close();
    kiosk = await launch();
  }
  const kept = ratingsIn(await bothCopies()).length;
  expect(kept).toBeGreaterThanOrEqual(KILL_ROUNDS);
  await expect
    .poll(() => desk.ratingsToday(UNIT, clerk.id), { timeout: CATCH_UP_MS })
    .toBe(before + kept);
});

test('works on while the centre is away, and catches up', async () => {
  const clerk = clerkAt(2);
  const before = await desk.ratingsToday(UNIT, clerk.id);
  await signIn(kiosk.page, clerk.name, clerk.pin);
  await centre.stop();
  for (const level of [2, 5]) {
    await seeQuestion(kiosk.page);
    await choose(kiosk.page, label(level));
    await seeThanks(kiosk.page);
  }
  expect(ratingsIn(await bothCopies())).toHaveLength(2);
  const { port } = new URL(centre.report.url);
  centre = await startCentreProcess(centreFolder, port);
  await expect
    .poll(() => desk.ratingsToday(UNIT, clerk.id), { timeout: CATCH_UP_MS })
    .toBe(before + 2);
});
