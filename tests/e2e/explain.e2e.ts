/** Reasons and a comment from the finger to the centre: compiled kiosk, real Chromium, real centre on real PostgreSQL. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { VI } from '../../renderer/i18n/vi.ts';
import { DEFAULT_QUESTIONNAIRE } from '../../shared/domain/questionnaire.ts';
import { RULES } from '../../shared/flow/rules.ts';
import { makeFolder } from '../build/make-folder.ts';
import { queryRows } from '../support/postgres.ts';
import { demoClerk, faceOf, openDemoOffice, type DemoOffice } from './demo-office.ts';
import { journalEntries } from './kiosk-copies.ts';
import {
  choose,
  seeKept,
  seeQuestion,
  seeThanks,
  seeWaiting,
  signIn,
  skip,
  touchBefore,
  typeOnGlass,
} from './kiosk-hands.ts';
import { hold, launchKiosk, tap, type Kiosk } from './launch-kiosk.ts';

const ARRIVES_WITHIN_MS = 60_000;
const HELD_MS = RULES.eraseHoldMs + 5 * RULES.eraseRepeatMs;

let folder = '';
let office: DemoOffice;
let kiosk: Kiosk;

function reason(id: string): string {
  const found = DEFAULT_QUESTIONNAIRE.reasons.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no reason ${id}`);
  return found.label.vi;
}

async function press(name: string): Promise<void> {
  await tap(kiosk.page, kiosk.page.getByRole('button', { name, exact: true }));
}

async function explanationsAtCentre(): Promise<readonly unknown[]> {
  const rows = await queryRows(
    office.place.databaseUrl,
    `select body from entry where kind = 'rating.explained' order by seq`,
  );
  return rows.map(({ body }) => body);
}

beforeAll(async () => {
  office = await openDemoOffice('test');
  folder = await makeFolder('hai-long-explain-');
});

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  kiosk = await launchKiosk({
    dataFolder: join(folder, 'kiosk'),
    switches: await office.enrolSwitches(),
  });
  await seeWaiting(kiosk.page);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(kiosk.output.join(''));
  await kiosk.close();
});

test('two reasons and a comment with its marks reach the centre once; the next citizen finds nothing of them', async () => {
  const clerk = demoClerk(0);
  const { page } = kiosk;
  await signIn(page, clerk);
  await choose(page, faceOf(2));
  await seeKept(page);
  await press(reason('time'));
  await press(reason('attitude'));
  await press(VI['explain.write']);
  await typeOnGlass(page, 'Canf booj huowngs daanx raats taanj tinhf');
  const field = page.getByRole('textbox', { name: VI['comment.field'] });
  expect(await field.inputValue()).toBe('Càn bộ hướng dẫn rất tận tình');

  await touchBefore(page, field, ' bộ');
  await typeOnGlass(page, 's');
  expect(await field.inputValue()).toBe('Cán bộ hướng dẫn rất tận tình');

  await touchBefore(page, field, ' tình');
  await hold(page, page.getByRole('button', { name: VI['key.erase'] }), HELD_MS);
  expect((await field.inputValue()).length).toBeLessThan(
    'Cán bộ hướng dẫn rất tận tình'.length - 2,
  );
  await page.keyboard.press('End');
  for (const _ of await field.inputValue()) await page.keyboard.press('Backspace');
  expect(await field.inputValue()).toBe('');
  await page.keyboard.type('Cans booj huwowngs daanx raats taanj tinhf');
  expect(await field.inputValue()).toBe('Cán bộ hướng dẫn rất tận tình');
  await press(VI['explain.send']);
  await seeThanks(page);
  await seeQuestion(page);

  const written = {
    reasons: ['time', 'attitude'],
    comment: 'Cán bộ hướng dẫn rất tận tình',
  };
  const log = journalEntries(join(folder, 'kiosk'));
  const given = log.find(({ kind }) => kind === 'rating.given');
  const entry = { ...written, rating: given?.seq };
  expect(log.filter(({ kind }) => kind === 'rating.explained')).toMatchObject([{ body: entry }]);
  await expect
    .poll(explanationsAtCentre, { timeout: ARRIVES_WITHIN_MS, interval: 200 })
    .toEqual([entry]);

  await choose(page, faceOf(5));
  await seeKept(page);
  expect(await page.getByRole('button', { pressed: true }).count()).toBe(0);
  await press(VI['explain.write']);
  expect(await field.inputValue()).toBe('');
  await press(VI['action.back']);
  await skip(page);
  const after = journalEntries(join(folder, 'kiosk'));
  expect(after.filter(({ kind }) => kind === 'rating.explained')).toHaveLength(1);
});
