/** A kiosk whose disk fills, fails and is torn: real file systems of a few hundred megabytes, filled to the last byte. */
import {
  appendFileSync,
  globSync,
  mkdirSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { VI } from '../../renderer/i18n/vi.ts';
import { EMPTY_HEAD, verifyChain } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { makeFolder } from '../build/make-folder.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { demoClerk, faceOf, openDemoOffice, type DemoOffice } from './demo-office.ts';
import { journalEntries, ratingsIn, storedEntries } from './kiosk-copies.ts';
import { choose, seeKept, seeQuestion, seeWaiting, signIn, skip } from './kiosk-hands.ts';
import { launchKiosk, type Kiosk } from './launch-kiosk.ts';

const MB = 1_048_576;
const FLOOR_MB = 16;
const PATIENCE_MS = 60_000;
const MOST_TAPS = 12;
/** Two citizens are 5 s apart at least. */
const UNTIL_OUT_MS = 300_000;
const CLERK = demoClerk(0);

let folder = '';
let office: DemoOffice;
let kiosk: Kiosk;

async function launch(dataFolder: string): Promise<void> {
  kiosk = await launchKiosk({
    dataFolder,
    switches: [...(await office.enrolSwitches()), `--disk-floor-mb=${FLOOR_MB}`],
  });
  const { close } = kiosk;
  onTestFinished(close);
  await seeWaiting(kiosk.page);
}

function freeBytes(place: string): number {
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize;
}

/** Fills a disk with somebody else's file, down to so much, or to the last byte. */
function fill(place: string, downTo: number): void {
  const filler = join(place, 'filler');
  if (downTo > 0) return appendFileSync(filler, Buffer.alloc(freeBytes(place) - downTo, 1));
  for (const bytes of [MB, 4_096])
    expect(() => {
      for (;;) appendFileSync(filler, Buffer.alloc(bytes, 1));
    }).toThrow('ENOSPC');
}

function seeOutOfService(reason: 'no-space' | 'storage'): Promise<void> {
  return kiosk.page.getByText(VI[`out.staff.${reason}`]).waitFor({ timeout: PATIENCE_MS });
}

/** Taps until the kiosk has taken it: on a busy machine a face may move away under the finger. */
async function press(level: number): Promise<void> {
  const question = kiosk.page.getByRole('heading', { name: VI['rating.question'] });
  await seeQuestion(kiosk.page);
  await vi.waitFor(
    async () => {
      if (await question.isVisible()) await choose(kiosk.page, faceOf(level));
      await question.waitFor({ state: 'hidden', timeout: 5_000 });
    },
    { timeout: PATIENCE_MS, interval: 100 },
  );
}

async function rate(level: number): Promise<void> {
  await press(level);
  await seeKept(kiosk.page);
  await skip(kiosk.page);
}

/** What still fits into the last page of the store's file is written; sooner or later nothing fits. Answers how often it was pressed. */
async function pressUntilOut(level: number, place: string): Promise<number> {
  const { page } = kiosk;
  const out = page.getByRole('heading', { name: VI['out.title'] });
  const kept = page.getByText(VI['explain.kept'].replace('\u00a0', ' '));
  const question = page.getByRole('heading', { name: VI['rating.question'] });
  for (let taps = 1; taps <= MOST_TAPS; taps += 1) {
    // Chromium tidies its caches and so makes room for the next tap.
    fill(place, 0);
    await press(level);
    await kept.or(out).waitFor();
    if (await kept.isVisible()) await skip(page).catch(() => undefined);
    await question.or(out).waitFor();
    if (await out.isVisible()) return taps;
  }
  throw new Error(`${MOST_TAPS} taps fitted on a full disk`);
}

/** Both copies hold one and the same unbroken log. */
async function wholeLog(dataFolder: string): Promise<readonly Entry[]> {
  return vi.waitFor(
    async () => {
      const stored = await storedEntries(kiosk.page);
      expect(journalEntries(dataFolder)).toEqual(stored);
      expect(verifyChain(EMPTY_HEAD, stored[0]?.device ?? '', stored)).toMatchObject({ ok: true });
      return stored;
    },
    { timeout: PATIENCE_MS, interval: 250 },
  );
}

function levels(entries: readonly Entry[]): readonly unknown[] {
  return ratingsIn(entries).map(({ body }) => (body as { readonly level: number }).level);
}

beforeAll(async () => {
  office = await openDemoOffice();
  folder = await makeFolder('hai-long-disk-e2e-');
});

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

test('below the floor the kiosk takes no rating, says so, and works again by itself once there is room', async ({
  skip: skipTest,
}) => {
  const disk = mountSmallDisk(400 * MB);
  if (!disk.ok) return skipTest(disk.why);
  onTestFinished(disk.remove);
  const dataFolder = join(disk.folder, 'kiosk');
  await launch(dataFolder);
  await signIn(kiosk.page, CLERK);
  await rate(5);
  await seeQuestion(kiosk.page);
  fill(disk.folder, 10 * MB);
  await seeOutOfService('no-space');
  rmSync(join(disk.folder, 'filler'));
  await rate(4);
  const log = await wholeLog(dataFolder);
  expect(levels(log)).toEqual([5, 4]);
  expect(log.filter(({ kind }) => kind.startsWith('disk.')).map(({ kind }) => kind)).toEqual([
    'disk.low',
    'disk.recovered',
  ]);
});

test('a disk that is full to the last byte between two taps: nothing thanked is lost, the tap in flight arrives once', async ({
  skip: skipTest,
}) => {
  const disk = mountSmallDisk(400 * MB);
  if (!disk.ok) return skipTest(disk.why);
  onTestFinished(disk.remove);
  const dataFolder = join(disk.folder, 'kiosk');
  const before = await office.ratingsToday(CLERK);
  await launch(dataFolder);
  await signIn(kiosk.page, CLERK);
  await rate(5);
  await seeQuestion(kiosk.page);
  const tapped = choose(kiosk.page, faceOf(2));
  fill(disk.folder, 0);
  // On a busy machine the kiosk may notice before the finger is down: then there is no face under it any more.
  await tapped.catch(() => undefined);
  await seeOutOfService('no-space');
  rmSync(join(disk.folder, 'filler'));
  await seeQuestion(kiosk.page);
  const log = await wholeLog(dataFolder);
  expect([[5], [5, 2]]).toContainEqual(levels(log));
  await office.ratingsReach(CLERK, before + levels(log).length);
});

test(
  'the store’s own disk is full: the tap is kept by the journal, and both copies have it once in the end',
  {
    timeout: UNTIL_OUT_MS,
  },
  async ({ skip: skipTest }) => {
    const disk = mountSmallDisk(400 * MB);
    if (!disk.ok) return skipTest(disk.why);
    const dataFolder = join(folder, 'kiosk-of-two-disks');
    // The profile is on the small disk, the journal on the machine's own.
    mkdirSync(dataFolder);
    symlinkSync(disk.folder, join(dataFolder, 'profile'));
    onTestFinished(disk.remove);
    const before = await office.ratingsToday(CLERK);
    await launch(dataFolder);
    await signIn(kiosk.page, CLERK);
    await rate(5);
    await seeQuestion(kiosk.page);
    const taps = await pressUntilOut(3, disk.folder);
    rmSync(join(disk.folder, 'filler'));
    const counted = office.ratingsReach(CLERK, before + 1 + taps);
    const ended = await Promise.race([kiosk.gone.then(() => true), counted.then(() => false)]);
    if (ended) await launch(dataFolder);
    await counted;
    expect(levels(await wholeLog(dataFolder))).toEqual([
      5,
      ...Array.from({ length: taps }, () => 3),
    ]);
  },
);

test('a store that a power cut has torn is mended before the window opens, on record, and nothing is lost', async () => {
  const dataFolder = join(folder, 'kiosk-torn');
  await launch(dataFolder);
  await signIn(kiosk.page, CLERK);
  await rate(1);
  await rate(4);
  await kiosk.kill();
  const log = journalEntries(dataFolder);
  const [newest = ''] = globSync('profile/**/*.indexeddb.leveldb/*.log', { cwd: dataFolder })
    .toSorted()
    .toReversed();
  const path = join(dataFolder, newest);
  truncateSync(path, statSync(path).size - 100);
  await launch(dataFolder);
  const after = await wholeLog(dataFolder);
  expect(after.slice(0, log.length)).toEqual(log);
  const started = after.slice(log.length).find(({ kind }) => kind === 'device.started');
  expect(started?.body).toMatchObject({
    recovered: expect.arrayContaining([{ what: 'leveldb-trimmed', entries: 0 }]),
  });
});
