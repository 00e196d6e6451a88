import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { openDatabase } from '../../../central/db/database.ts';
import type { DeliverySettings } from '../../../central/reports/delivery/deliver.ts';
import { runSchedules } from '../../../central/reports/delivery/run-schedules.ts';
import { claimRun } from '../../../central/store/report-runs.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';
import { startMailServer, type MailServer } from './mail-server.ts';

const UNIT = TEST_OFFICE.unit.id;
const OCTOBER_5 = Date.UTC(2026, 9, 5, 2);
const A_DAY_MS = 86_400_000;
/** 1 November in Vietnam has begun, so October is over, and a day more. */
const OCTOBER_IS_DUE = Date.UTC(2026, 9, 31, 17) + A_DAY_MS;

let central: TestCentral;
let manager: TestPerson;
let kiosk: TestKiosk;
let mail: MailServer;
let folder: string;
let settings: DeliverySettings;
let now: number;
beforeEach(async () => {
  now = OCTOBER_5;
  central = await startCentral({ now: () => now });
  await createUser(central.parts, { name: 'sep', role: 'manager', password: 'mat khau' }, 'test');
  manager = newPerson(central.url);
  await manager.signIn('sep', 'mat khau');
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  for (let count = 0; count < 40; count += 1) kiosk.append(ratingGiven(), OCTOBER_5);
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  mail = await startMailServer();
  folder = await mkdtemp(join(tmpdir(), 'hailong-reports-'));
  settings = { folder, mail: { url: mail.url, from: 'Hài Lòng <bao-cao@phuong.example>' } };
});
afterEach(async () => {
  await mail.close();
  await central.close();
  await rm(folder, { recursive: true, force: true });
});

async function schedule(changes: object = {}): Promise<number> {
  const answer = await manager.ask('POST', '/v1/report-schedules', {
    unit: UNIT,
    form: 'clerks',
    every: 'month',
    formats: ['pdf', 'xlsx'],
    locale: 'vi',
    way: 'folder',
    recipients: [],
    since: '2026-10',
    ...changes,
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return (answer.body as { readonly id: number }).id;
}

/** Sessions end while the clock is moved on, so the manager signs in again. */
async function runs(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  await manager.signIn('sep', 'mat khau');
  return (
    (await manager.ask('GET', '/v1/report-runs')).body as {
      readonly runs: readonly Readonly<Record<string, unknown>>[];
    }
  ).runs;
}

const byMail = { way: 'email', recipients: ['chu-tich@phuong.example'] };

test('nothing is due before the month is a day over', async () => {
  await schedule();
  now = OCTOBER_IS_DUE - 1;
  expect(await runSchedules(central.parts, settings)).toBe(0);
  expect(await readdir(folder)).toEqual([]);
  now = OCTOBER_IS_DUE;
  expect(await runSchedules(central.parts, settings)).toBe(1);
  expect((await readdir(folder)).map((name) => name.replace(/_[0-9a-f]{8}\./, '.'))).toEqual([
    `${UNIT}_2026-10_clerks.pdf`,
    `${UNIT}_2026-10_clerks.xlsx`,
  ]);
  expect(await runSchedules(central.parts, settings)).toBe(0);
});

test('a letter goes to its readers with the same file that the centre hands out', async () => {
  await schedule(byMail);
  now = OCTOBER_IS_DUE;
  expect(await runSchedules(central.parts, settings)).toBe(1);
  expect(mail.letters).toHaveLength(1);
  const [letter = ''] = mail.letters;
  expect(letter).toContain('To: chu-tich@phuong.example');
  expect(letter).toContain('application/pdf');
  const [run] = await runs();
  const path = `/v1/reports/${String(run?.['report'])}/files/pdf`;
  const file = await fetch(`${central.url}${path}`, { headers: { cookie: manager.cookie } });
  const bytes = Buffer.from(await file.arrayBuffer()).toString('base64');
  expect(letter.replaceAll(/\s/g, '')).toContain(bytes);
});

test('a letter carries the heads of the kiosks’ logs, whole, to where nobody at the centre can change them', async () => {
  await schedule(byMail);
  now = OCTOBER_IS_DUE;
  expect(await runSchedules(central.parts, settings)).toBe(1);
  const [letter = ''] = mail.letters;
  const text = letter.replaceAll('=\r\n', '');
  const { device, log } = kiosk;
  expect(text).toContain(`${device}:${log.length}:${log.at(-1)?.hash}`);
});

test('months that were missed are made up for, each once', async () => {
  await schedule({ since: '2026-07' });
  now = OCTOBER_IS_DUE;
  expect(await runSchedules(central.parts, settings)).toBe(4);
  const periods = (await runs()).map(({ period }) => String(period));
  expect(periods.toSorted()).toEqual(['2026-07', '2026-08', '2026-09', '2026-10']);
});

test('what the mail server refused is shown and sent again later, the same report', async () => {
  await schedule(byMail);
  now = OCTOBER_IS_DUE;
  mail.refuse('mailbox is full');
  expect(await runSchedules(central.parts, settings)).toBe(0);
  const [failed] = await runs();
  expect(failed).toMatchObject({ attempts: 1, doneAt: null });
  expect(failed?.['failure']).toContain('mailbox is full');
  mail.refuse(null);
  expect(await runSchedules(central.parts, settings)).toBe(0);
  now += 5 * 60 * 1000;
  expect(await runSchedules(central.parts, settings)).toBe(1);
  const [done] = await runs();
  expect(done).toMatchObject({ attempts: 2, failure: null, report: failed?.['report'] });
  expect(mail.letters).toHaveLength(1);
  expect(mail.letters[0]).toContain(`<${String(failed?.['report'])}@phuong.example>`);
});

describe('where there is no way', () => {
  test('a letter without a mail account names the missing setting', async () => {
    await schedule(byMail);
    now = OCTOBER_IS_DUE;
    await runSchedules(central.parts, { folder, mail: null });
    expect((await runs())[0]?.['failure']).toBe('HAILONG_SMTP_URL');
  });

  test('a folder that can’t be made is named', async () => {
    const path = join(folder, 'file');
    await writeFile(path, '');
    await schedule();
    now = OCTOBER_IS_DUE;
    await runSchedules(central.parts, { ...settings, folder: join(path, 'below') });
    expect((await runs())[0]?.['failure']).toMatch(/^E[A-Z]+ .*below$/);
  });
});

test('two processes at once send every letter once', async () => {
  await schedule({ ...byMail, since: '2026-05', formats: ['csv'] });
  now = OCTOBER_IS_DUE;
  const other = openDatabase(central.databaseUrl, () => undefined);
  const parts = { ...central.parts, db: other };
  const sent = await Promise.all([
    runSchedules(central.parts, settings),
    runSchedules(parts, settings),
  ]);
  await other.close();
  expect(sent.reduce((sum, count) => sum + count)).toBe(6);
  expect(mail.letters).toHaveLength(6);
  const subjects = mail.letters.map((letter) => /^Message-ID: (.*)$/m.exec(letter)?.[1]);
  expect(new Set(subjects).size).toBe(6);
});

test('a run whose process died is taken over when its time is up, not before', async () => {
  await schedule();
  now = OCTOBER_IS_DUE;
  await queryRows(
    central.databaseUrl,
    `insert into report_run (schedule_id, period, next_try_at) values (1, '2026-10', $1)`,
    [new Date(now)],
  );
  const until = new Date(now + 600_000);
  expect(await claimRun(central.parts.db.write, new Date(now), until)).not.toBeNull();
  expect(await runSchedules(central.parts, settings)).toBe(0);
  now += 600_000;
  expect(await runSchedules(central.parts, settings)).toBe(1);
});

test('an ended schedule sends what was due before its end and nothing after', async () => {
  const id = await schedule();
  now = OCTOBER_IS_DUE;
  await manager.signIn('sep', 'mat khau');
  expect((await manager.ask('DELETE', `/v1/report-schedules/${id}`)).status).toBe(204);
  now = Date.UTC(2027, 0, 15);
  expect(await runSchedules(central.parts, settings)).toBe(1);
  expect((await runs()).map(({ period }) => period)).toEqual(['2026-10']);
});

test('the running centre sends by itself', async () => {
  await schedule();
  now = OCTOBER_IS_DUE;
  const second = await startCentral({
    now: () => now,
    databaseUrl: central.databaseUrl,
    config: { delivery: settings },
  });
  await expect.poll(async () => (await readdir(folder)).length, { timeout: 20_000 }).toBe(2);
  await second.close();
  const [name = ''] = await readdir(folder);
  expect((await readFile(join(folder, name))).subarray(0, 5).toString()).toBe('%PDF-');
});

test.each([
  ['recipients without a letter', { recipients: ['a@b.example'] }],
  ['a letter to nobody', { way: 'email' }],
  ['no address', { way: 'email', recipients: ['khong phai thu'] }],
  ['a line break in an address', { way: 'email', recipients: ['a@b.example\r\nBcc: c@d.example'] }],
  ['a year in a monthly schedule', { since: '2026' }],
  ['a format nobody knows', { formats: ['docx'] }],
])('a schedule with %s is refused', async (_what, changes) => {
  const answer = await manager.ask('POST', '/v1/report-schedules', {
    unit: UNIT,
    form: 'clerks',
    every: 'month',
    formats: ['pdf'],
    locale: 'vi',
    way: 'folder',
    recipients: [],
    since: null,
    ...changes,
  });
  expect(answer.status).toBe(400);
});
