import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import {
  clerkEvaluationsSchema,
  unitEvaluationsSchema,
  type ScaleFigures,
} from '../../../shared/contract/evaluations.ts';
import {
  reportRowPageSchema,
  reportViewSchema,
  type ReportRow,
} from '../../../shared/contract/reports.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

const UNIT = TEST_OFFICE.unit.id;
const SEPTEMBER_3 = Date.UTC(2026, 8, 3, 2);
const SEPTEMBER_30 = Date.UTC(2026, 8, 30, 2);
const OCTOBER_5 = Date.UTC(2026, 9, 5, 2);
const MINUTE_MS = 60_000;
let now = Date.UTC(2026, 10, 2, 2);
let central: TestCentral;
let manager: TestPerson;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
  await createUser(central.parts, { name: 'manager', role: 'manager', password: 'mat khau' }, 't');
  manager = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  rate('can-bo-1', 5, 40, SEPTEMBER_3);
  rate('can-bo-2', 5, 40, SEPTEMBER_3);
  rate('can-bo-1', 2, 4, SEPTEMBER_30);
  rate('can-bo-1', 5, 50);
  rate('can-bo-1', 1, 30);
  rate('can-bo-2', 4, 30);
  rate('can-bo-2', 2, 20);
  await sendAll();
});
afterAll(async () => {
  await central.close();
});

let sent = 0;
function rate(clerk: string, level: number, times: number, at = OCTOBER_5): void {
  for (let count = 0; count < times; count += 1) kiosk.append(ratingGiven({ clerk, level }), at);
}

/** A minute later than whatever was asked before. */
async function sendAll(): Promise<void> {
  now += MINUTE_MS;
  expect((await kiosk.send(kiosk.log.slice(sent))).status).toBe(200);
  sent = kiosk.log.length;
  now += MINUTE_MS;
}

interface MadeReport {
  readonly id: string;
  readonly rows: readonly ReportRow[];
}

async function report(form: string, period = '2026-10'): Promise<MadeReport> {
  const order = { unit: UNIT, form, period, locale: 'vi' };
  const made = await manager.ask('POST', '/v1/reports', order);
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const { id } = reportViewSchema.parse(made.body);
  const { body } = await manager.ask('GET', `/v1/reports/${id}/rows?limit=500`);
  return { id, rows: reportRowPageSchema.parse(body).rows };
}

async function csv(id: string): Promise<string> {
  const answer = await fetch(`${central.url}/v1/reports/${id}/files/csv`, {
    headers: { cookie: manager.cookie },
  });
  return await answer.text();
}

function hiddenIn(rows: readonly ReportRow[], cut: string): unknown {
  return Object.fromEntries(
    rows.filter((row) => row.cut === cut).map(({ id, hidden }) => [id, hidden]),
  );
}

async function unitList(query: string): Promise<ScaleFigures | undefined> {
  const { body } = await manager.ask('GET', `/v1/evaluations/units?${query}`);
  return unitEvaluationsSchema.parse(body).units[0]?.figures[0];
}

async function clerk(id: string, query: string): Promise<ScaleFigures | undefined> {
  const { body } = await manager.ask('GET', `/v1/evaluations/clerks?unit=${UNIT}&${query}`);
  const { clerks } = clerkEvaluationsSchema.parse(body);
  return clerks.find((line) => line.clerk.id === id)?.figures[0];
}

const OCTOBER = 'period=month&on=2026-10-17';

test('a second report of the month hides what three more ratings would tell beside the first', async () => {
  const first = await report('clerks');
  expect(hiddenIn(first.rows, 'clerk')).toEqual({ 'can-bo-1': null, 'can-bo-2': null });
  const printed = await csv(first.id);
  rate('can-bo-1', 1, 3);
  await sendAll();
  const second = await report('overview');
  expect(hiddenIn(second.rows, 'clerk')).toEqual({
    'can-bo-1': 'protects-another',
    // Nobody came to this clerk since: the figure that was shown is shown again.
    'can-bo-2': null,
  });
  expect(hiddenIn(second.rows, 'unit')).toEqual({ '': 'protects-another' });
  const words = await csv(second.id);
  expect(words).toContain('khi đối chiếu với số liệu đã cho xem trước đó');
  expect(words).toMatch(/Đã cho xem trước đó: [^–]+ – 62,5% hài lòng trên 80 phiếu, số liệu đến/);
  expect(await csv(first.id)).toBe(printed);
});

test('so do the dashboard and the list of units, and both offer what the report showed', async () => {
  for (const figure of [await clerk('can-bo-1', OCTOBER), await unitList(OCTOBER)]) {
    expect(figure?.hidden).toBe('protects-another');
    expect(figure?.satisfaction).not.toHaveProperty('counts');
  }
  expect((await clerk('can-bo-1', OCTOBER))?.lastShown?.satisfaction).toMatchObject({
    n: 80,
    satisfied: 50,
  });
  expect((await unitList(OCTOBER))?.lastShown?.satisfaction).toMatchObject({
    n: 130,
    satisfied: 80,
  });
  expect((await clerk('can-bo-2', OCTOBER))?.hidden).toBeNull();
});

test('an estimate stands with its published prior where the figure shows, and nowhere else', async () => {
  const withheld = await clerk('can-bo-1', `${OCTOBER}&estimate=true`);
  expect(withheld?.estimate).toBeNull();
  expect(withheld?.lastShown?.at).toBeGreaterThan(0);
  const shown = await clerk('can-bo-2', `${OCTOBER}&estimate=true`);
  expect(shown?.estimate).toEqual({ share: (30 + 19) / (50 + 20), prior: { alpha: 19, beta: 1 } });
  expect(shown?.lastShown).toBeUndefined();
  expect((await unitList(`${OCTOBER}&estimate=true`))?.estimate).toBeNull();
});

test('ten more may be told again, in every one of them', async () => {
  rate('can-bo-1', 5, 9);
  await sendAll();
  expect((await unitList(OCTOBER))?.hidden).toBeNull();
  expect((await clerk('can-bo-1', OCTOBER))?.hidden).toBeNull();
  const third = await report('units');
  expect(third.rows.map(({ n, hidden }) => [n, hidden])).toEqual([[142, null]]);
});

test('a report made after a look at fewer days doesn’t tell the days between', async () => {
  expect((await unitList('from=2026-09-01&to=2026-09-29'))?.hidden).toBeNull();
  const { rows } = await report('units', '2026-09');
  expect(rows.map(({ hidden }) => hidden)).toEqual(['protects-another']);
  expect((await unitList('period=month&on=2026-09-05'))?.hidden).toBe('protects-another');
  // What was withheld was not given away, and what was shown may be shown again.
  expect((await clerk('can-bo-2', 'from=2026-09-01&to=2026-09-29'))?.hidden).toBeNull();
});

test('a field of a unit is as secret as the procedure that would be left of it', async () => {
  const field = encodeURIComponent('Hộ tịch');
  const before = await unitList(`${OCTOBER}&field=${field}`);
  expect(before?.hidden).toBeNull();
  rate('can-bo-2', 1, 2, OCTOBER_5 + MINUTE_MS);
  await sendAll();
  const after = await unitList(`${OCTOBER}&field=${field}`);
  expect(after?.hidden).toBe('protects-another');
  const { rows } = await report('units-comparison');
  expect(rows).toEqual([]);
});
