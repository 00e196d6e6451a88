/** What clerks do at a counter besides serving, with real touch and a badge: compiled kiosk, real Chromium, real centre on real PostgreSQL. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_CLERKS } from '../../central/demo/clerks.ts';
import { DEMO_UNIT } from '../../central/demo/office.ts';
import { DEMO_STAFF } from '../../central/demo/staff.ts';
import { VI } from '../../renderer/i18n/vi.ts';
import { badgeHash, badgeText } from '../../shared/domain/badge.ts';
import { queryRows } from '../support/postgres.ts';
import { openDemoOffice, type DemoOffice } from './demo-office.ts';
import { journalEntries } from './kiosk-copies.ts';
import { pressStaff, seeQuestion, seeWaiting, signIn } from './kiosk-hands.ts';
import { launchKiosk, tap, type Kiosk } from './launch-kiosk.ts';
import { scan } from './scanner.ts';

const WALK_MS = 240_000;
const NEW_PIN = '580274';
const BADGE = badgeText('7Q2M9X4T6B1K8W3C5N0HRJVEZA');

let office: DemoOffice;
let kiosk: Kiosk;

beforeAll(async () => {
  office = await openDemoOffice('test');
  await queryRows(
    office.place.databaseUrl,
    `insert into clerk_badge values ('${DEMO_UNIT}', 'can-bo-2', decode('${badgeHash(BADGE)}', 'hex'), now())`,
  );
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

async function press(name: string): Promise<void> {
  await tap(kiosk.page, kiosk.page.getByRole('button', { name, exact: true }).first());
}

async function type(pin: string): Promise<void> {
  for (const digit of pin) await press(digit);
}

async function see(heading: string): Promise<void> {
  await kiosk.page.getByRole('heading', { name: heading, exact: true }).waitFor();
}

test(
  'break, a new PIN, hand-over by badge: each with the PIN, each on record, and no rating from any of it',
  { timeout: WALK_MS },
  async () => {
    const { page } = kiosk;
    const lan = DEMO_CLERKS[2];
    const minh = DEMO_CLERKS[1];
    if (!lan || !minh) throw new Error('the demo office has too few clerks');
    await signIn(page, lan);

    await pressStaff(page, VI['staff.break']);
    await see(VI['break.title']);
    await press(VI['break.resume']);
    await type(lan.pin);
    await seeQuestion(page);

    await pressStaff(page, VI['staff.pin-change']);
    await see(VI['pin-change.old']);
    await type(lan.pin);
    await see(VI['pin-change.next']);
    await type(NEW_PIN);
    await see(VI['pin-change.again']);
    await type(NEW_PIN);
    await see(VI['pin-change.done']);
    await press(VI['action.back']);
    await seeQuestion(page);

    // The new PIN holds at once, here and for the way back from a break.
    await pressStaff(page, VI['staff.break']);
    await press(VI['break.resume']);
    await type(NEW_PIN);
    await seeQuestion(page);

    await pressStaff(page, VI['staff.own-figures']);
    await see(VI['own.title']);
    await type(NEW_PIN);
    await page.getByText(VI['own.none']).waitFor();
    await press(VI['action.back']);
    await seeQuestion(page);

    await pressStaff(page, VI['staff.hand-over']);
    await see(VI['choosing.title']);
    await scan(page, BADGE);
    await page.getByText(minh.name).first().waitFor();
    await type(minh.pin);
    await seeQuestion(page);

    const kinds = (): readonly string[] =>
      journalEntries(join(office.folder, 'kiosk')).map(({ kind }) => kind);
    await expect
      .poll(() => kinds().filter((kind) => kind.startsWith('session.')), { timeout: 10_000 })
      .toEqual([
        'session.opened',
        'session.paused',
        'session.resumed',
        'session.paused',
        'session.resumed',
        'session.closed',
        'session.opened',
      ]);
    expect(kinds().some((kind) => kind.startsWith('rating.'))).toBe(false);
    const log = JSON.stringify(journalEntries(join(office.folder, 'kiosk')));
    for (const secret of [lan.pin, NEW_PIN, minh.pin, BADGE]) expect(log).not.toContain(secret);
    const acts = await queryRows(
      office.place.databaseUrl,
      `select actor, subject from audit_event where action = 'clerk-pin.changed'`,
    );
    expect(acts).toMatchObject([{ subject: lan.id }]);

    await pressStaff(page, VI['staff.sign-out']);
    const asked = page.getByRole('alertdialog');
    await tap(page, asked.getByRole('button', { name: VI['staff.sign-out.yes'], exact: true }));
    await seeWaiting(page);
  },
);

/** As if somebody had gone on trying for the hours that the growing waits take: one wrong PIN on record becomes fifteen. */
function tryUntilLocked(): void {
  const files = readdirSync(join(office.folder, 'kiosk'), { recursive: true, encoding: 'utf8' });
  const file = files.find((name) => name.endsWith('lockouts.json'));
  if (file === undefined) throw new Error('no wrong PIN is on record');
  const path = join(office.folder, 'kiosk', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('"wrong":1');
  writeFileSync(path, text.replace('"wrong":1', '"wrong":15'));
}

test('a locked PIN stays locked over a restart, until the supervisor opens it with theirs', async () => {
  const hoang = DEMO_CLERKS[4];
  const supervisor = DEMO_STAFF.find(({ role }) => role === 'supervisor');
  if (!hoang || !supervisor) throw new Error('the demo office has too few people');
  await press(VI['waiting.sign-in']);
  await press(`${hoang.name} ${hoang.title.vi}`);
  await type('000000');
  await kiosk.page.getByText(VI['pin.wrong'].split('.')[0] ?? '').waitFor();
  await kiosk.close();
  tryUntilLocked();
  kiosk = await launchKiosk({ dataFolder: join(office.folder, 'kiosk') });
  await seeWaiting(kiosk.page);

  await press(VI['waiting.sign-in']);
  await press(`${hoang.name} ${hoang.title.vi}`);
  await type(hoang.pin);
  await kiosk.page.getByText(VI['pin.locked']).waitFor();
  await press(VI['unlock.ask']);
  await press(supervisor.name);
  await type(supervisor.pin);
  await see(VI['pin.title']);
  await type(hoang.pin);
  await seeQuestion(kiosk.page);
  const log = journalEntries(join(office.folder, 'kiosk'));
  expect(log.filter(({ kind }) => kind === 'session.unlocked')).toMatchObject([
    { body: { clerk: hoang.id, by: supervisor.id } },
  ]);
  expect(JSON.stringify(log)).not.toContain(supervisor.pin);
});
