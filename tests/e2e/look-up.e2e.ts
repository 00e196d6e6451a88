/** Looking something up and writing to the office, with real touch: compiled kiosk, real Chromium, real centre on real PostgreSQL. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_CLERKS } from '../../central/demo/clerks.ts';
import { EN } from '../../renderer/i18n/en.ts';
import { VI } from '../../renderer/i18n/vi.ts';
import { queryRows } from '../support/postgres.ts';
import { openDemoOffice, type DemoOffice } from './demo-office.ts';
import { journalEntries, storedEntries } from './kiosk-copies.ts';
import { seeWaiting } from './kiosk-hands.ts';
import { launchKiosk, tap, type Kiosk } from './launch-kiosk.ts';

const ARRIVES_WITHIN_MS = 60_000;

let office: DemoOffice;
let kiosk: Kiosk;

beforeAll(async () => {
  office = await openDemoOffice('test');
  kiosk = await launchKiosk({
    dataFolder: join(office.folder, 'kiosk'),
    switches: await office.enrolSwitches(),
  });
  await seeWaiting(kiosk.page);
});

afterAll(async () => {
  await kiosk.close();
  await office.close();
});

async function press(name: string | RegExp): Promise<void> {
  await tap(kiosk.page, kiosk.page.getByRole('button', { name, exact: true }).first());
}

async function typeOn(keyboard: string, keys: string): Promise<void> {
  const group = kiosk.page.getByRole('group', { name: keyboard });
  for (const key of keys) {
    const name = key === ' ' ? VI['key.space'] : key;
    await tap(kiosk.page, group.getByRole('button', { name, exact: true }));
  }
}

test('a citizen finds the birth registration under a mistyped name, reads it, and leaves nothing', async () => {
  const { page } = kiosk;
  await press(/^Tra cứu thủ tục/);
  await typeOn(VI['procedures.keys'], 'khai sih');
  await press(/^Thủ tục đăng ký khai sinh 1\.001193/);
  await page.getByRole('heading', { name: 'Thủ tục đăng ký khai sinh', exact: true }).waitFor();
  await page.getByRole('img', { name: 'Mã QR chứa nội dung thủ tục 1.001193' }).waitFor();
  await press(VI['look-up.end']);
  await seeWaiting(page);
  await press(/^Tra cứu thủ tục/);
  expect(await page.getByRole('textbox').inputValue()).toBe('');
  await press(VI['look-up.end']);
  await seeWaiting(page);
});

test('a citizen reads in English, large and in high contrast whom to ask; the next one finds the screen as it always is', async () => {
  const { page } = kiosk;
  const html = page.locator('html');
  const stage = page.locator('.stage');
  await press('English');
  await press(EN['mode.largeType']);
  await press(EN['mode.highContrast']);
  expect(await html.getAttribute('lang')).toBe('en');
  await press(new RegExp(`^${EN['doors.people']}`));
  const people = page.getByRole('list', { name: EN['people.list'] }).getByRole('listitem');
  expect(await people.count()).toBe(DEMO_CLERKS.length + 1);
  const [head = '', first = ''] = await people.allInnerTexts();
  expect(head).toMatch(/^Person in charge[^]*0208\s000\s0001$/);
  expect(first).toContain(DEMO_CLERKS[0]?.name);
  expect(first).toMatch(/Births, marriages, deaths[^]*0208\s000\s0011$/);
  expect(await stage.getAttribute('data-contrast')).toBe('high');
  await press(EN['look-up.end']);

  await expect.poll(() => html.getAttribute('lang'), { timeout: ARRIVES_WITHIN_MS }).toBe('vi');
  await seeWaiting(page);
  await expect
    .poll(async () => [
      await stage.getAttribute('data-type'),
      await stage.getAttribute('data-contrast'),
    ])
    .toEqual(['usual', 'usual']);
});

test('words to the office are sealed on the page and stand in the queue of the centre', async () => {
  const { page } = kiosk;
  await press(/^Phản ánh, kiến nghị/);
  await press(/^Viết phản ánh/);
  await typeOn(VI['comment.keys'], 'Chowf laau');
  expect(await page.getByRole('textbox').inputValue()).toBe('Chờ lâu');
  await press(VI['feedback.send']);
  await page.getByRole('heading', { name: VI['feedback.thanks'] }).waitFor();

  const copies = [await storedEntries(page), journalEntries(join(office.folder, 'kiosk'))];
  for (const entries of copies) {
    expect(entries.filter(({ kind }) => kind === 'feedback.given')).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain('Chờ lâu');
  }
  await expect
    .poll(() => queryRows(office.place.databaseUrl, 'select clerk_id, opened from petition'), {
      timeout: ARRIVES_WITHIN_MS,
    })
    .toEqual([{ clerk_id: null, opened: false }]);
  await seeWaiting(page);
});
