import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { clerkEvaluationsSchema } from '../../../shared/contract/evaluations.ts';
import { clerkProceduresSchema } from '../../../shared/contract/clerk-procedures.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const UNIT = TEST_OFFICE.unit.id;
const AUGUST = Date.UTC(2026, 7, 5, 2);
const MAY = Date.UTC(2026, 4, 5, 2);
let now = Date.UTC(2026, 9, 20);
let central: TestCentral;
let manager: TestPerson;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
  await createUser(central.parts, { name: 'manager', role: 'manager', password: 'mat khau' }, 't');
  manager = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  const rate = (clerk: string, procedure: string, level: number, times: number): void => {
    for (let count = 0; count < times; count += 1)
      kiosk.append(ratingGiven({ clerk, procedure, level }), AUGUST);
  };
  rate('can-bo-1', '1.001193', 5, 20);
  rate('can-bo-1', '2.000815', 4, 30);
  rate('can-bo-2', '1.001193', 1, 4);
  rate('can-bo-2', '2.000815', 5, 40);
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
});
afterAll(async () => {
  await central.close();
});

/** So many ratings in May of each of two clerks by each of two procedures, brought to the centre now. */
async function bring(times: number, only?: { clerk: string; procedure: string }): Promise<void> {
  now += 60_000;
  const before = kiosk.log.length;
  const places = ['can-bo-1', 'can-bo-2'].flatMap((clerk) =>
    ['1.001193', '2.000815'].map((procedure) => ({ clerk, procedure })),
  );
  for (const place of only === undefined ? places : [only])
    for (let count = 0; count < times; count += 1)
      kiosk.append(ratingGiven({ ...place, level: 1 + (count % 5) }), MAY);
  expect((await kiosk.send(kiosk.log.slice(before))).status).toBe(200);
  now += 60_000;
}

/** Which lines of the second quarter show, as clerk and procedure. */
async function shownInSpring(): Promise<readonly string[]> {
  const { clerks } = clerkProceduresSchema.parse((await table('2026-Q2')).body);
  return clerks.flatMap(({ clerk, lines }) =>
    lines.filter(({ hidden }) => hidden === null).map((one) => `${clerk.id} ${one.procedure}`),
  );
}

async function looksOnRecord(): Promise<number> {
  const [row] = await queryRows(
    central.databaseUrl,
    `select count(*)::int as n from crossed_look where from_day = '2026-04-01'`,
  );
  return Number(row?.['n']);
}

async function table(quarter: string): Promise<{ status: number; body: unknown }> {
  const path = `/v1/evaluations/clerk-procedures?unit=${UNIT}&quarter=${quarter}`;
  return await manager.ask('GET', path);
}

test('four ratings of one clerk and procedure take the rectangle with them', async () => {
  const { status, body } = await table('2026-Q3');
  expect(status, JSON.stringify(body)).toBe(200);
  const { clerks, procedures } = clerkProceduresSchema.parse(body);
  expect(procedures.map(({ code }) => code)).toEqual(['2.000815', '1.001193']);
  const hidden = clerks.flatMap(({ clerk, lines }) =>
    lines.map((line) => [clerk.id, line.procedure, line.satisfaction.n, line.hidden]),
  );
  expect(hidden).toEqual([
    ['can-bo-1', '2.000815', 30, 'protects-another'],
    ['can-bo-1', '1.001193', 20, 'protects-another'],
    ['can-bo-2', '2.000815', 40, 'protects-another'],
    ['can-bo-2', '1.001193', 4, 'too-few'],
  ]);
});

test('a table that was seen is on record once, and what two looks would tell by subtraction is withheld', async () => {
  await bring(30);
  expect(await shownInSpring()).toHaveLength(4);
  expect(await shownInSpring()).toHaveLength(4);
  expect(await looksOnRecord()).toBe(1);
  // A stick that turns up brings twelve for each: nothing about fewer than ten follows.
  await bring(12);
  expect(await shownInSpring()).toHaveLength(4);
  expect(await looksOnRecord()).toBe(2);
  // One more of one clerk and procedure: the new table beside the old one would tell what that citizen said.
  const late = { clerk: 'can-bo-1', procedure: '1.001193' };
  await bring(1, late);
  expect(await shownInSpring()).not.toContain(`${late.clerk} ${late.procedure}`);
});

test('the quarter’s own tables that follow are decided beside it', async () => {
  const path = `/v1/evaluations/clerks?unit=${UNIT}&from=2026-04-01&to=2026-06-30`;
  const [look] = await queryRows(
    central.databaseUrl,
    `select count(*)::int as n from look where from_day = '2026-04-01' and to_day = '2026-06-30'`,
  );
  expect(Number(look?.['n'])).toBeGreaterThan(0);
  const answer = await manager.ask('GET', path);
  const { clerks } = clerkEvaluationsSchema.parse(answer.body);
  const one = clerks.find(({ clerk }) => clerk.id === 'can-bo-1');
  // Shown with the table an hour ago; of the one who came since nothing is told.
  expect(one?.figures[0]?.hidden).toBe('protects-another');
});

test('a quarter that is not over for a week, or is none, has no table', async () => {
  expect((await table('2026-Q4')).status).toBe(404);
  now = Date.UTC(2026, 9, 3);
  expect((await table('2026-Q3')).status).toBe(404);
  expect((await table('2026-09')).status).toBe(400);
});
