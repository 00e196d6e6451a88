/** Somebody who was never told anything signs in, scans a receipt, rates, comments with marks, looks something up and pays: compiled kiosk, real Chromium, real centre on real PostgreSQL. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DEMO_CLERKS } from '../../central/demo/clerks.ts';
import { DEMO_UNIT } from '../../central/demo/office.ts';
import { VI } from '../../renderer/i18n/vi.ts';
import { DEFAULT_SETTINGS, type SettingsChanges } from '../../shared/contract/counter-settings.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import { FIVE_LEVELS } from '../../shared/domain/scale.ts';
import { queryRows } from '../support/postgres.ts';
import { openDemoOffice, type DemoOffice } from './demo-office.ts';
import { journalEntries } from './kiosk-copies.ts';
import {
  choose,
  seeKept,
  seeQuestion,
  seeThanks,
  seeWaiting,
  signIn,
  typeOnGlass,
} from './kiosk-hands.ts';
import { launchKiosk, tap, type Kiosk } from './launch-kiosk.ts';
import { scan } from './scanner.ts';

const ARRIVES_WITHIN_MS = 60_000;
const WALK_MS = 240_000;
const OPENING: SettingsChanges = {
  opening: { ...DEFAULT_SETTINGS.opening, modes: ['always', 'receipt'] },
};
/** A copy of a birth certificate: its fee has no condition. */
const PAID = 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh';

let office: DemoOffice;
let kiosk: Kiosk;

beforeAll(async () => {
  office = await openDemoOffice('test');
  await queryRows(
    office.place.databaseUrl,
    `update counter_settings set settings = settings || '${JSON.stringify(OPENING)}'
     where unit_id = '${DEMO_UNIT}' and counter_id = ''`,
  );
  kiosk = await launchKiosk({
    dataFolder: join(office.folder, 'kiosk'),
    switches: await office.enrolSwitches(),
  });
  await seeWaiting(kiosk.page);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail')
    console.error(kiosk.output.join(''), await kiosk.page.innerText('body'));
});

afterAll(async () => {
  await kiosk.close();
  await office.close();
});

async function press(name: string | RegExp): Promise<void> {
  await tap(kiosk.page, kiosk.page.getByRole('button', { name, exact: true }).first());
}

/** A dossier that was received today, by its number. */
function receipt(sequence: number): string {
  const day = localDay(Date.now()).replaceAll('-', '').slice(2);
  return `H55-${day}-${String(sequence).padStart(4, '0')}`;
}

/** Types on the glass as the letters stand there: capitals by the key that says so, twice to keep them. */
async function typeQuery(query: string): Promise<void> {
  const keys = kiosk.page.getByRole('group', { name: VI['procedures.keys'] });
  if (query === query.toUpperCase())
    for (let presses = 0; presses < 2; presses += 1)
      await tap(kiosk.page, keys.getByRole('button', { name: VI['key.shift'], exact: true }));
  for (const key of query) {
    const name = key === ' ' ? VI['key.space'] : key;
    await tap(kiosk.page, keys.getByRole('button', { name, exact: true }));
  }
  expect(await kiosk.page.getByRole('textbox').inputValue()).toBe(query);
}

async function openLookUp(): Promise<void> {
  await press(VI['doors.corner']);
  await press(/^Tra cứu thủ tục/);
}

async function rateByReceipt(code: string): Promise<void> {
  const { page } = kiosk;
  await scan(page, `https://hcc.example.vn/tra-cuu.aspx?mahs=${code}`);
  await choose(page, FIVE_LEVELS.levels[3]?.label.vi ?? '');
  await seeKept(page);
  await press(VI['explain.write']);
  await typeOnGlass(page, 'Huwowngs daanx deex hieeru');
  expect(await page.getByRole('textbox').inputValue()).toBe('Hướng dẫn dễ hiểu');
  await press(VI['explain.send']);
  await seeThanks(page);
  await seeQuestion(page);
}

test(
  'a clerk signs in; a citizen scans a receipt, rates and comments, finds the birth registration however it is typed, and pays by another scan',
  { timeout: WALK_MS },
  async () => {
    const { page } = kiosk;
    const clerk = DEMO_CLERKS[2];
    if (clerk === undefined) throw new Error('the demo office has too few clerks');
    await signIn(page, clerk);

    const rated = receipt(7);
    await rateByReceipt(rated);

    for (const query of ['khai sinh', 'KHAI SINH', 'khai sih']) {
      await openLookUp();
      await typeQuery(query);
      const [first] = await page.getByRole('list').getByRole('button').allInnerTexts();
      expect(first).toMatch(/^Thủ tục đăng ký khai sinh\s+1\.001193/);
      await press(VI['look-up.end']);
      await seeQuestion(page);
    }

    await openLookUp();
    await typeQuery('khai sinh');
    await press(new RegExp(`^${PAID}`));
    await press(VI['procedure.pay']);
    const paid = receipt(8);
    await scan(page, paid);
    await page.getByRole('img', { name: `Mã VietQR chuyển khoản phí của hồ sơ ${paid}` }).waitFor();
    await page.getByText(/không có thật/).waitFor();
    await press(VI['look-up.end']);
    await seeQuestion(page);

    await expect
      .poll(
        () =>
          queryRows(
            office.place.databaseUrl,
            `select clerk_id, level, opening, dossier is not null as named,
                    (select body ->> 'comment' from entry where kind = 'rating.explained') as comment
             from rating`,
          ),
        { timeout: ARRIVES_WITHIN_MS, interval: 200 },
      )
      .toEqual([
        {
          clerk_id: clerk.id,
          level: 4,
          opening: 'receipt',
          named: true,
          comment: 'Hướng dẫn dễ hiểu',
        },
      ]);
    const log = JSON.stringify(journalEntries(join(office.folder, 'kiosk')));
    for (const secret of [rated.slice('H55-'.length), paid.slice('H55-'.length), clerk.pin])
      expect(log).not.toContain(secret);
  },
);
