/** What becomes of the log when the machine's disk loses it or is put back in time: compiled kiosk, real centre. */
import { cpSync, globSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { VI } from '../../renderer/i18n/vi.ts';
import { verifyChain } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { demoClerk, faceOf, openDemoOffice, type DemoOffice } from './demo-office.ts';
import { journalEntries, ratingsIn, storedEntries } from './kiosk-copies.ts';
import { choose, seeKept, seeQuestion, seeWaiting, signIn, skip } from './kiosk-hands.ts';
import { launchKiosk, type Kiosk } from './launch-kiosk.ts';

/** The first sign of life, the questions that follow, and a batch. */
const CATCH_UP_MS = 90_000;

let kioskFolder = '';
let office: DemoOffice;
let kiosk: Kiosk;

async function launch(...switches: readonly string[]): Promise<void> {
  const central = `--central=${office.url}`;
  kiosk = await launchKiosk({ dataFolder: kioskFolder, switches: [central, ...switches] });
}

async function launchEnrolled(): Promise<void> {
  await launch(...(await office.enrolSwitches()));
  await seeWaiting(kiosk.page);
}

/** One at a time: a second one at once would be taken for a press repeated. */
async function rate(): Promise<void> {
  await seeQuestion(kiosk.page);
  await choose(kiosk.page, faceOf(5));
  await seeKept(kiosk.page);
  await skip(kiosk.page);
}

/** Both copies, once nothing is being written: one unbroken log that goes on from the centre's head. */
async function continuedLog(): Promise<readonly Entry[]> {
  return vi.waitFor(
    async () => {
      const stored = await storedEntries(kiosk.page);
      const [first] = stored;
      if (first === undefined) throw new Error('the store is empty');
      expect(first.kind).toBe('log.continued');
      expect(journalEntries(kioskFolder)).toEqual(stored);
      const before = { seq: first.seq - 1, hash: first.prev };
      expect(verifyChain(before, first.device, stored)).toMatchObject({ ok: true });
      return stored;
    },
    { timeout: CATCH_UP_MS, interval: 500 },
  );
}

function removeStores(): void {
  const stores = globSync('profile/**/IndexedDB', { cwd: kioskFolder });
  expect(stores).toHaveLength(1);
  for (const store of stores) rmSync(join(kioskFolder, store), { recursive: true });
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

test('both copies gone: the log goes on from the centre’s head, and the next tap counts', async () => {
  const clerk = demoClerk(0);
  const before = await office.ratingsToday(clerk);
  await launchEnrolled();
  await signIn(kiosk.page, clerk);
  await rate();
  await office.ratingsReach(clerk, before + 1);
  await kiosk.close();
  const last = journalEntries(kioskFolder).at(-1);
  removeStores();
  rmSync(join(kioskFolder, 'journal'), { recursive: true });

  await launch();
  await seeWaiting(kiosk.page);
  await signIn(kiosk.page, clerk);
  await rate();
  const [first] = await continuedLog();
  // What the kiosk wrote while it quit may not have been sent.
  expect(first?.seq).toBeGreaterThan((last?.seq ?? 0) - 3);
  await office.ratingsReach(clerk, before + 2);
});

test('both copies gone and the centre away: no rating is taken until it says where to go on', async () => {
  const clerk = demoClerk(1);
  const before = await office.ratingsToday(clerk);
  await launchEnrolled();
  await signIn(kiosk.page, clerk);
  await rate();
  await office.ratingsReach(clerk, before + 1);
  await kiosk.close();
  removeStores();
  rmSync(join(kioskFolder, 'journal'), { recursive: true });
  await office.stopCentre();

  await launch();
  await kiosk.page.getByText(VI['out.staff.centre-needed']).waitFor();
  await office.startCentre();
  await seeWaiting(kiosk.page);
  await signIn(kiosk.page, clerk);
  await rate();
  await office.ratingsReach(clerk, before + 2);
});

test('an old copy of the whole folder put back: nothing is overwritten, and what was tapped on it counts', async () => {
  const clerk = demoClerk(2);
  const before = await office.ratingsToday(clerk);
  await launchEnrolled();
  await signIn(kiosk.page, clerk);
  await rate();
  await office.ratingsReach(clerk, before + 1);
  await kiosk.close();
  const copy = `${kioskFolder}-copy`;
  cpSync(kioskFolder, copy, { recursive: true });
  await launch();
  await seeWaiting(kiosk.page);
  await signIn(kiosk.page, clerk);
  await rate();
  await office.ratingsReach(clerk, before + 2);
  await kiosk.close();
  rmSync(kioskFolder, { recursive: true });
  cpSync(copy, kioskFolder, { recursive: true });
  rmSync(copy, { recursive: true });
  await office.stopCentre();

  await launch();
  await seeWaiting(kiosk.page);
  await signIn(kiosk.page, clerk);
  await rate();
  await office.startCentre();
  await office.ratingsReach(clerk, before + 3);
  const log = await continuedLog();
  expect(log[0]?.body).toMatchObject({ cause: expect.stringMatching(/log-refused|behind-centre/) });
  expect(ratingsIn(log)).toHaveLength(1);
  expect(readdirSync(kioskFolder)).toContain('journal-aside-1');
});
