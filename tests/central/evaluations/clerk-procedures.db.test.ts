import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { clerkProceduresSchema } from '../../../shared/contract/clerk-procedures.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

const UNIT = TEST_OFFICE.unit.id;
const AUGUST = Date.UTC(2026, 7, 5, 2);
let now = Date.UTC(2026, 9, 20);
let central: TestCentral;
let manager: TestPerson;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
  await createUser(central.parts, { name: 'manager', role: 'manager', password: 'mat khau' }, 't');
  manager = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
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

test('a quarter that is not over for a week, or is none, has no table', async () => {
  expect((await table('2026-Q4')).status).toBe(404);
  now = Date.UTC(2026, 9, 3);
  expect((await table('2026-Q3')).status).toBe(404);
  expect((await table('2026-09')).status).toBe(400);
});
