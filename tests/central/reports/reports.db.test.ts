import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import {
  REPORT_FORMATS,
  reportPageSchema,
  reportRowPageSchema,
  reportViewSchema,
  type ReportRow,
  type ReportView,
} from '../../../shared/contract/reports.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const UNIT = TEST_OFFICE.unit.id;
const OCTOBER_5 = Date.UTC(2026, 9, 5, 2);
const NOVEMBER_2 = Date.UTC(2026, 10, 2, 2);

let central: TestCentral;
let kiosk: TestKiosk;
const people = new Map<string, TestPerson>();
let report: ReportView;
beforeAll(async () => {
  central = await startCentral({ now: () => NOVEMBER_2 });
  for (const role of ['manager', 'auditor', 'it'] as const) {
    await createUser(central.parts, { name: role, role, password: 'mat khau' }, 'test');
    const person = newPerson(central.url);
    await person.signIn(role, 'mat khau');
    people.set(role, person);
  }
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  rate('can-bo-1', 5, 60);
  rate('can-bo-1', 1, 40);
  rate('can-bo-2', 4, 30);
  rate('can-bo-2', 2, 10);
  rate('can-bo-3', 5, 9);
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  report = await make({ form: 'clerks', period: '2026-10' });
});
afterAll(async () => {
  await central.close();
});

function rate(clerk: string, level: number, times: number): void {
  for (let count = 0; count < times; count += 1)
    kiosk.append(ratingGiven({ clerk, level }), OCTOBER_5);
}

function as(role: 'manager' | 'auditor' | 'it'): TestPerson {
  return people.get(role)!;
}

async function make(changes: { form: string; period: string }): Promise<ReportView> {
  const order = { unit: UNIT, locale: 'vi', ...changes };
  const answer = await as('manager').ask('POST', '/v1/reports', order);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return reportViewSchema.parse(answer.body);
}

async function bytesOf(path: string, role: 'manager' | 'auditor' = 'manager'): Promise<Response> {
  return await fetch(`${central.url}${path}`, { headers: { cookie: as(role).cookie } });
}

test('a report says what it is of, by which rules and from which data', async () => {
  expect(report).toMatchObject({
    unit: UNIT,
    form: 'clerks',
    period: '2026-10',
    ruleSets: ['kiosk-satisfaction-1'],
    madeBy: 'manager',
    madeAt: '2026-11-02T02:00:00.000Z',
  });
  const [stored] = await queryRows(
    central.databaseUrl,
    `select snapshot, encode(sha256(convert_to(snapshot, 'UTF8')), 'hex') as hash from report`,
  );
  expect(stored?.hash).toBe(report.sha256);
  const acts = await queryRows(
    central.databaseUrl,
    `select actor, subject from audit_event where action = 'report.made'`,
  );
  expect(acts).toContainEqual({ actor: 'manager', subject: report.id });
});

describe.each(REPORT_FORMATS)('its %s file', (format) => {
  test('is the same again, also after more ratings have come in', async () => {
    const path = `/v1/reports/${report.id}/files/${format}`;
    const first = await bytesOf(path);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-disposition')).toContain(
      `phuong-thu_2026-10_clerks_${report.sha256.slice(0, 8)}.${format}`,
    );
    const bytes = Buffer.from(await first.arrayBuffer());
    kiosk.append(ratingGiven({ clerk: 'can-bo-1', level: 5 }), OCTOBER_5 + 1);
    expect((await kiosk.send(kiosk.log.slice(-1))).status).toBe(200);
    const again = Buffer.from(await (await bytesOf(path)).arrayBuffer());
    expect(again.equals(bytes)).toBe(true);
  });
});

test('its counts are those of the kiosk, and the few of one clerk stay hidden by a second', async () => {
  const { rows } = await rowsOf('?limit=500');
  const clerks = rows.filter(({ cut }) => cut === 'clerk');
  expect(clerks.map(({ id, n, hidden }) => ({ id, n, hidden }))).toEqual([
    { id: 'can-bo-1', n: 100, hidden: null },
    { id: 'can-bo-2', n: 40, hidden: 'protects-another' },
    { id: 'can-bo-3', n: 9, hidden: 'too-few' },
  ]);
  expect(clerks[0]?.counts).toEqual([40, 0, 0, 0, 60]);
  expect(rows.find(({ cut }) => cut === 'unit')).toMatchObject({
    n: 149,
    counts: [40, 10, 0, 30, 69],
  });
});

test('its rows come page by page, each once, as JSON and as CSV', async () => {
  const all = (await rowsOf('?limit=500')).rows;
  const paged: ReportRow[] = [];
  let cursor = '';
  for (let page = 0; page < 50; page += 1) {
    const { rows, next } = await rowsOf(`?limit=2${cursor}`);
    paged.push(...rows);
    if (next === null) break;
    cursor = `&cursor=${next}`;
  }
  expect(paged).toEqual(all);
  const csv = await bytesOf(`/v1/reports/${report.id}/rows?limit=2&format=csv`);
  expect(csv.headers.get('x-next-cursor')).not.toBeNull();
  expect((await csv.text()).split('\r\n').filter((line) => line !== '')).toHaveLength(3);
});

test('the raw data are for the auditor, and hash to what the report says', async () => {
  const path = `/v1/reports/${report.id}/snapshot`;
  expect((await bytesOf(path)).status).toBe(403);
  const text = await (await bytesOf(path, 'auditor')).text();
  expect(createHash('sha256').update(text).digest('hex')).toBe(report.sha256);
});

test('IT sees no report', async () => {
  expect((await as('it').ask('GET', `/v1/reports/${report.id}`)).status).toBe(403);
});

test('nobody changes a report, not even in the database', async () => {
  await expect(queryRows(central.databaseUrl, `update report set snapshot = '{}'`)).rejects.toThrow(
    /append-only/,
  );
});

test('reports are listed latest first, by pages', async () => {
  const second = await make({ form: 'procedures-review', period: '2026' });
  const first = reportPageSchema.parse(
    (await as('auditor').ask('GET', '/v1/reports?limit=1')).body,
  );
  expect(first.reports).toEqual([second]);
  const path = `/v1/reports?limit=1&cursor=${first.next ?? ''}`;
  const rest = reportPageSchema.parse((await as('auditor').ask('GET', path)).body);
  expect(rest.reports.map(({ id }) => id)).toEqual([report.id]);
});

test.each(['2026-13', '2026-Q5', '2026-10-01', '26', ''])(
  'no period is called %j',
  async (period) => {
    const order = { unit: UNIT, form: 'clerks', period, locale: 'vi' };
    expect((await as('manager').ask('POST', '/v1/reports', order)).status).toBe(400);
  },
);

test('no unit is no report', async () => {
  const order = { unit: 'khong-co', form: 'clerks', period: '2026-10', locale: 'vi' };
  expect((await as('manager').ask('POST', '/v1/reports', order)).status).toBe(404);
});

async function rowsOf(query: string): Promise<ReturnType<typeof reportRowPageSchema.parse>> {
  const answer = await as('manager').ask('GET', `/v1/reports/${report.id}/rows${query}`);
  expect(answer.status).toBe(200);
  return reportRowPageSchema.parse(answer.body);
}
