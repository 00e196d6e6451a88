import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import {
  clerkEvaluationsSchema,
  type ClerkEvaluations,
} from '../../../shared/contract/evaluations.ts';
import { THREE_LEVELS } from '../../../shared/domain/scale.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const UNIT = TEST_OFFICE.unit.id;
const OCTOBER_5 = Date.UTC(2026, 9, 5, 2);
const DAY_MS = 86_400_000;

let central: TestCentral;
let manager: TestPerson;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral({ now: () => Date.UTC(2026, 11, 2) });
  for (const role of ['manager', 'auditor'] as const)
    await createUser(central.parts, { name: role, role, password: 'mat khau' }, 'test');
  manager = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  rate('can-bo-1', 5, 60, OCTOBER_5);
  rate('can-bo-1', 4, 20, OCTOBER_5);
  rate('can-bo-1', 1, 20, OCTOBER_5 + DAY_MS);
  rate('can-bo-2', 5, 9, OCTOBER_5);
  // As few and as unhappy: with one hidden clerk alone, the total would give that clerk away.
  rate('can-bo-3', 1, 9, OCTOBER_5);
  const mistaken = kiosk.append(ratingGiven({ clerk: 'can-bo-2', level: 1 }), OCTOBER_5);
  kiosk.append({ kind: 'rating.changed', body: { rating: mistaken.seq, level: null } });
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
});
afterAll(async () => {
  await central.close();
});

function rate(clerk: string, level: number, times: number, at: number): void {
  for (let count = 0; count < times; count += 1) kiosk.append(ratingGiven({ clerk, level }), at);
}

async function tableOf(from: string, to: string): Promise<ClerkEvaluations> {
  const answer = await manager.ask(
    'GET',
    `/v1/evaluations/clerks?unit=${UNIT}&from=${from}&to=${to}`,
  );
  expect(answer.status).toBe(200);
  return clerkEvaluationsSchema.parse(answer.body);
}

describe('the clerks’ table', () => {
  test('gives counts, share and Wilson interval where there are enough ratings', async () => {
    const { clerks, total, unit } = await tableOf('2026-10-01', '2026-10-31');
    expect(unit).toEqual({ id: UNIT, name: TEST_OFFICE.unit.name });
    expect(clerks.map(({ clerk }) => clerk.id)).toEqual(['can-bo-1', 'can-bo-2', 'can-bo-3']);
    const first = clerks[0]?.figures[0];
    expect(first).toMatchObject({
      withdrawn: 0,
      satisfaction: {
        standing: 'comparable',
        scale: 'vn-5',
        n: 100,
        counts: [20, 0, 0, 20, 60],
        satisfied: 80,
        share: 0.8,
      },
    });
    // Wilson for 80 of 100, by the formula of domain.md §7.1 worked by hand.
    const interval = first && 'interval' in first.satisfaction ? first.satisfaction.interval : null;
    expect(interval?.lower).toBeCloseTo(0.711171, 6);
    expect(interval?.upper).toBeCloseTo(0.866633, 6);
    expect(total[0]?.satisfaction).toMatchObject({ n: 118, counts: [29, 0, 0, 20, 69] });
    expect(total[0]?.withdrawn).toBe(1);
  });

  test('below ten ratings it gives the number alone', async () => {
    const { clerks } = await tableOf('2026-10-01', '2026-10-31');
    expect(clerks[1]?.figures).toMatchObject([
      { satisfaction: { standing: 'too-few', scale: 'vn-5', n: 9 }, withdrawn: 1 },
    ]);
    expect(clerks[2]?.figures).toMatchObject([
      { satisfaction: { standing: 'too-few', scale: 'vn-5', n: 9 }, withdrawn: 0 },
    ]);
    for (const { satisfaction } of [...(clerks[1]?.figures ?? []), ...(clerks[2]?.figures ?? [])])
      for (const telling of ['counts', 'satisfied', 'share', 'interval'])
        expect(satisfaction).not.toHaveProperty(telling);
  });

  test('counts both days of the period, in Vietnam’s calendar', async () => {
    const of = async (from: string, to: string): Promise<number | undefined> =>
      (await tableOf(from, to)).clerks[0]?.figures[0]?.satisfaction.n;
    expect(await of('2026-10-05', '2026-10-05')).toBe(80);
    expect(await of('2026-10-06', '2026-10-06')).toBe(20);
    expect(await of('2026-10-05', '2026-10-06')).toBe(100);
    expect(await of('2026-10-07', '2026-10-31')).toBe(0);
    // 17:30 UTC is half past midnight of the next day in Vietnam.
    kiosk.append(ratingGiven(), Date.UTC(2026, 10, 1, 17, 30));
    await kiosk.send(kiosk.log.slice(-1));
    expect(await of('2026-11-02', '2026-11-02')).toBe(1);
  });

  test('keeps scales apart, the present one first', async () => {
    await queryRows(central.databaseUrl, 'insert into scale values ($1, $2)', [
      THREE_LEVELS.id,
      JSON.stringify(THREE_LEVELS.levels),
    ]);
    const draft = ratingGiven({ scale: THREE_LEVELS.id, level: 3, clerk: 'can-bo-3' });
    for (let count = 0; count < 12; count += 1) kiosk.append(draft, OCTOBER_5);
    expect((await kiosk.send(kiosk.log.slice(-12))).status).toBe(200);
    const { clerks } = await tableOf('2026-10-01', '2026-10-31');
    expect(clerks[2]?.figures.map(({ satisfaction }) => satisfaction)).toMatchObject([
      { scale: 'vn-5', n: 9 },
      { scale: 'vn-3', n: 12, standing: 'indicative', counts: [0, 0, 12] },
    ]);
  });

  test('follows a tap at once', async () => {
    const before = (await tableOf('2026-12-01', '2026-12-01')).clerks[1]?.figures[0];
    kiosk.append(ratingGiven({ clerk: 'can-bo-2' }), Date.UTC(2026, 11, 1, 2));
    await kiosk.send(kiosk.log.slice(-1));
    const after = (await tableOf('2026-12-01', '2026-12-01')).clerks[1]?.figures[0];
    expect([before?.satisfaction.n, after?.satisfaction.n]).toEqual([0, 1]);
  });
});

describe('invalid-parameter', () => {
  test.each([
    ['from', `unit=${UNIT}&from=2026-02-30&to=2026-03-01`],
    ['from', `unit=${UNIT}&to=2026-03-01`],
    ['to', `unit=${UNIT}&from=2026-03-02&to=2026-03-01`],
    ['to', `unit=${UNIT}&from=2025-01-01&to=2026-03-01`],
    ['to', `unit=${UNIT}&from=2026-01-01&to=tomorrow`],
    ['unit', 'from=2026-01-01&to=2026-01-02'],
    ['', `unit=${UNIT}&from=2026-01-01&to=2026-01-02&clerk=1`],
  ])('names %s in %s', async (field, query) => {
    const answer = await manager.ask('GET', `/v1/evaluations/clerks?${query}`);
    expect([answer.status, answer.body]).toMatchObject([
      400,
      { code: 'invalid-parameter', fields: [{ field }] },
    ]);
  });
});

test('not-found for a unit that there isn’t', async () => {
  const answer = await manager.ask(
    'GET',
    '/v1/evaluations/clerks?unit=x&from=2026-01-01&to=2026-01-02',
  );
  expect([answer.status, answer.body]).toMatchObject([404, { code: 'not-found' }]);
});

test('signed-out for whoever is not signed in', async () => {
  const answer = await newPerson(central.url).ask(
    'GET',
    `/v1/evaluations/clerks?unit=${UNIT}&from=2026-01-01&to=2026-01-02`,
  );
  expect([answer.status, answer.body]).toMatchObject([401, { code: 'signed-out' }]);
});
