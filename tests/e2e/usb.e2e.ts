/** A kiosk without a network: its log goes to the centre on a stick, and the receipt comes back the same way. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningCentre } from '../../build/start/centre.ts';
import { DEMO_CLERKS } from '../../central/demo/clerks.ts';
import { DEMO_STAFF } from '../../central/demo/staff.ts';
import { VI } from '../../renderer/i18n/vi.ts';
import { FIVE_LEVELS } from '../../shared/domain/scale.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { signInAtCentre, type Desk } from './centre-desk.ts';
import { startCentreProcess } from './centre-process.ts';
import { hailong, type Ran } from './hailong.ts';
import { journalEntries } from './kiosk-copies.ts';
import { rateAndLeave, seeQuestion, seeWaiting, signIn } from './kiosk-hands.ts';
import { launchKiosk, tap, type Kiosk } from './launch-kiosk.ts';

const UNIT = 'dong-quang';
const TAPS = [5, 1, 4] as const;
/** Nobody listens there. */
const NOWHERE = '--central=http://127.0.0.1:9';
const CATCH_UP_MS = 60_000;
/** Two starts of a kiosk, a PIN by fingers, four programs: more than one of the other tests does. */
const LONG_MS = 300_000;

let folder = '';
let stick = '';
let centre: RunningCentre;
let desk: Desk;
let kiosk: Kiosk | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hai-long-usb-'));
  stick = join(folder, 'stick');
  mkdirSync(stick);
  centre = await startCentreProcess(join(folder, 'centre'));
  const { url, admin } = centre.report;
  if (admin === null) throw new Error('the first start made no administrator');
  desk = await signInAtCentre(url, admin);
});

afterAll(async () => {
  await kiosk?.close();
  await centre.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function launch(...switches: readonly string[]): Promise<Page> {
  const all = [`--export-to=${stick}`, ...switches];
  kiosk = await launchKiosk({ dataFolder: join(folder, 'kiosk'), switches: all });
  await seeWaiting(kiosk.page);
  return kiosk.page;
}

function named(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

async function openDesk(page: Page): Promise<void> {
  const it = DEMO_STAFF.find(({ role }) => role === 'it');
  await tap(page, named(page, VI['rating.staff']));
  await tap(page, named(page, VI['desk.open']));
  await tap(page, named(page, it?.name ?? ''));
  for (const digit of it?.pin ?? '') await tap(page, named(page, digit));
  await page.getByRole('heading', { name: VI['desk.do'] }).waitFor();
}

function atCentre(...args: readonly string[]): Promise<Ran> {
  return hailong({ dataFolder: join(folder, 'centre') }, ...args);
}

function receiptName(): string {
  return readdirSync(stick).find((name) => name.endsWith('.receipt.json')) ?? '';
}

function exportsMade(): readonly Entry[] {
  const entries = journalEntries(join(folder, 'kiosk'));
  return entries.filter(({ kind }) => kind === 'export.made');
}

function exported(): string {
  const name = readdirSync(stick).find((file) => file.endsWith('.age'));
  if (name === undefined) throw new Error('nothing was exported');
  return join(stick, name);
}

test(
  'ratings of a kiosk without network count once, by stick and by network, and the receipt comes back',
  async () => {
    const [clerk] = DEMO_CLERKS;
    if (clerk === undefined) throw new Error('the demo office has no clerk');
    const code = await desk.enrolmentCode(UNIT, 'quay-3');
    await launch(`--central=${centre.report.url}`, `--enrol-code=${code}`);
    await kiosk?.close();

    const page = await launch(NOWHERE);
    await signIn(page, clerk);
    for (const level of TAPS) {
      await rateAndLeave(page, FIVE_LEVELS.levels[level - 1]?.label.vi ?? '');
      await seeQuestion(page);
    }
    await openDesk(page);
    await tap(page, named(page, VI['desk.scope.all']));
    await tap(page, named(page, VI['desk.bundle']));
    await page.getByText('Có thể rút USB').waitFor();
    const file = exported();
    await expect.poll(exportsMade).toMatchObject([{ body: { what: 'bundle', staff: 'cntt' } }]);
    const made = exportsMade();
    expect(await desk.ratingsToday(UNIT, clerk.id)).toBe(0);

    const cut = join(folder, 'cut.age');
    cpSync(file, cut);
    truncateSync(cut, 900);
    const refused = await atCentre('import-bundle', cut);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('KHÔNG TRỌN VẸN');
    expect(await desk.ratingsToday(UNIT, clerk.id)).toBe(0);

    const imported = await atCentre('import-bundle', file);
    expect(imported).toMatchObject({ code: 0 });
    expect(await desk.ratingsToday(UNIT, clerk.id)).toBe(TAPS.length);
    cpSync(join(stick, receiptName()), join(folder, 'first.receipt.json'));

    await tap(page, named(page, VI['desk.receipt']));
    await page.getByText(/Đã nhận biên nhận/).waitFor();
    const { to = 0 } = (made[0]?.body ?? {}) as { to?: number };
    await expect.poll(() => acked(page), { timeout: 10_000 }).toBe(to);

    await kiosk?.close();
    const online = await launch(`--central=${centre.report.url}`);
    await expect
      .poll(() => acked(online), { timeout: CATCH_UP_MS })
      .toBeGreaterThanOrEqual(made[0]?.seq ?? 0);
    expect(await atCentre('import-bundle', file)).toMatchObject({ code: 0 });
    expect(await desk.ratingsToday(UNIT, clerk.id)).toBe(TAPS.length);
  },
  LONG_MS,
);

test(
  'the built verifier needs no centre, and tells a whole file from a proven one and from a bad one',
  async () => {
    const file = exported();
    const key = join(folder, 'identity.txt');
    expect(await atCentre('export-identity', '--out', key)).toMatchObject({ code: 0 });
    const { said: keys } = await atCentre('show-keys');
    const centreKey = /--centre-key\): (\S+)/.exec(keys)?.[1] ?? '';
    const deviceKey = /--device-key (\S+)/.exec(keys)?.[1] ?? '';
    const opened = ['verify', file, '--identity', key];
    expect(await atCentre(...opened)).toMatchObject({ code: 2 });
    const proofs = ['--device-key', deviceKey, '--centre-key', centreKey];
    const first = ['--receipt', join(folder, 'first.receipt.json')];
    expect(await atCentre(...opened, ...proofs, ...first)).toMatchObject({ code: 0 });
    // The network has brought more since: this file is no longer all that there is.
    const later = ['--receipt', join(stick, receiptName())];
    expect(await atCentre(...opened, ...proofs, ...later)).toMatchObject({ code: 2 });
    expect(await atCentre('verify', join(folder, 'cut.age'), '--identity', key)).toMatchObject({
      code: 1,
    });
    expect(await atCentre('verify', join(folder, 'none.age'))).toMatchObject({ code: 1 });
  },
  LONG_MS,
);

/** Up to where this kiosk knows that the centre has its log, from its own store. */
async function acked(page: Page): Promise<unknown> {
  return await page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('hai-long');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const mark = db.transaction('meta').objectStore('meta').get('acked');
          mark.addEventListener('error', () => reject(mark.error));
          mark.addEventListener('success', () => {
            db.close();
            resolve(mark.result?.seq);
          });
        });
      }),
  );
}
