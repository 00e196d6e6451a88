import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  quarantineOutcomeSchema,
  setAsideListSchema,
  type SetAsideView,
} from '../../../shared/contract/quarantine.ts';
import { createUser } from '../../../central/accounts/create-user.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const UNIT = TEST_OFFICE.unit.id;
const NEWCOMER = 'can-bo-9';

let central: TestCentral;
let manager: TestPerson;
beforeAll(async () => {
  central = await startCentral();
  await createUser(central.parts, { name: 'lan', role: 'manager', password: 'mat khau' }, 'test');
  manager = newPerson(central.url);
  await manager.signIn('lan', 'mat khau');
});
afterAll(async () => {
  await central.close();
});

/** A tap for somebody who isn't in the roster, taken back and then corrected, and a tap that counts. */
async function sendUnknownClerk(): Promise<TestKiosk> {
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  kiosk.append(ratingGiven({ clerk: NEWCOMER, level: 5 }));
  kiosk.append({ kind: 'rating.changed', body: { rating: 1, level: null } });
  kiosk.append({ kind: 'rating.changed', body: { rating: 1, level: 2 } });
  kiosk.append({ kind: 'rating.explained', body: { rating: 1, reasons: [], comment: 'Chờ lâu' } });
  kiosk.append(ratingGiven({ level: 4 }));
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  return kiosk;
}

async function setAside(state: string, device: string): Promise<readonly SetAsideView[]> {
  const answer = await manager.ask('GET', `/v1/quarantine?unit=${UNIT}&state=${state}`);
  const { entries } = setAsideListSchema.parse(answer.body);
  return entries.filter((one) => one.device === device);
}

function requestFor(view: SetAsideView | undefined, reason = 'Cán bộ mới, đã bổ sung'): object {
  return { unit: UNIT, device: view?.device, seq: view?.seq, hash: view?.hash, reason };
}

async function addNewcomer(): Promise<void> {
  await queryRows(
    central.databaseUrl,
    `insert into clerk (unit_id, clerk_id, position, name, title, portrait, pin_salt, pin_wrapped)
     select unit_id, $1, 9, 'Người Mới', title, portrait, pin_salt, pin_wrapped from clerk
     where clerk_id = 'can-bo-1' on conflict do nothing`,
    [NEWCOMER],
  );
}

async function removeNewcomer(): Promise<void> {
  await queryRows(central.databaseUrl, 'delete from clerk where clerk_id = $1', [NEWCOMER]);
}

async function counted(clerk: string): Promise<readonly unknown[]> {
  return await queryRows(
    central.databaseUrl,
    `select sum(n1)::int n1, sum(n2)::int n2, sum(n3)::int n3, sum(n4)::int n4, sum(n5)::int n5,
            sum(withdrawn)::int withdrawn from clerk_day where clerk_id = $1`,
    [clerk],
  );
}

const ONE_AT_TWO = [{ n1: 0, n2: 1, n3: 0, n4: 0, n5: 0, withdrawn: 0 }];

test('who decides sees why an entry waits and nothing of what the citizen answered', async () => {
  const kiosk = await sendUnknownClerk();
  const waiting = await setAside('open', kiosk.device);
  expect(waiting.map(({ seq, code }) => [seq, code])).toEqual([
    [1, 'unknown-clerk'],
    [2, 'unknown-rating'],
    [3, 'unknown-rating'],
    [4, 'unknown-rating'],
  ]);
  const fields = new Map(waiting[0]?.fields.map(({ name, value }) => [name, value]));
  expect(fields.get('clerk')).toBe(NEWCOMER);
  expect(fields.get('level')).toBeNull();
  expect(JSON.stringify(waiting)).not.toContain('Chờ lâu');
});

test('released once the roster knows the clerk, it counts once and brings its corrections along', async () => {
  await removeNewcomer();
  const kiosk = await sendUnknownClerk();
  const [first] = await setAside('open', kiosk.device);
  const early = await manager.ask('POST', '/v1/quarantine/releases', requestFor(first));
  expect([early.status, early.body]).toMatchObject([
    409,
    { code: 'cannot-count', fields: [{ detail: `unknown-clerk: ${NEWCOMER}` }] },
  ]);
  expect(await setAside('open', kiosk.device)).toHaveLength(4);

  await addNewcomer();
  const before = await counted('can-bo-1');
  const answers = await Promise.all(
    [1, 2, 3].map(() => manager.ask('POST', '/v1/quarantine/releases', requestFor(first))),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  const done = answers.find(({ status }) => status === 200);
  expect(quarantineOutcomeSchema.parse(done?.body)).toEqual({
    released: [1, 2, 3, 4].map((seq) => ({ device: kiosk.device, seq })),
    left: [],
  });
  expect(await counted(NEWCOMER)).toEqual(ONE_AT_TWO);
  expect(await counted('can-bo-1')).toEqual(before);
  expect(await setAside('open', kiosk.device)).toEqual([]);
  expect(await setAside('released', kiosk.device)).toHaveLength(4);
  // Sent once more, it is an old acquaintance.
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  expect(await counted(NEWCOMER)).toEqual(ONE_AT_TWO);
  const acts = await queryRows(
    central.databaseUrl,
    `select actor, subject, detail from audit_event
     where action = 'quarantine.released' and subject = $1`,
    [`${kiosk.device}/1`],
  );
  expect(acts).toEqual([
    { actor: 'lan', subject: `${kiosk.device}/1`, detail: 'Cán bộ mới, đã bổ sung' },
  ]);
});

test('a run judges everything anew, whatever its order, and a second one finds nothing more', async () => {
  await removeNewcomer();
  await queryRows(central.databaseUrl, 'delete from clerk_day where clerk_id = $1', [NEWCOMER]);
  const kiosk = await sendUnknownClerk();
  await addNewcomer();
  const run = async (): Promise<number> => {
    const answer = await manager.ask('POST', '/v1/quarantine/runs', { unit: UNIT });
    const { released } = quarantineOutcomeSchema.parse(answer.body);
    return released.filter(({ device }) => device === kiosk.device).length;
  };
  expect(await run()).toBe(4);
  expect(await run()).toBe(0);
});

test('a correction that is released late gives way to a newer one', async () => {
  await removeNewcomer();
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  kiosk.append(ratingGiven({ level: 4 }));
  kiosk.append({ kind: 'rating.changed', body: { rating: 1, level: 5 } });
  kiosk.append({ kind: 'rating.changed', body: { rating: 1, level: 3 } });
  // The centre doesn't know the scale's fifth level yet.
  const [scale] = await queryRows(central.databaseUrl, 'select levels from scale');
  await queryRows(central.databaseUrl, 'update scale set levels = levels - 4');
  await kiosk.send(kiosk.log);
  const levels = JSON.stringify(scale?.['levels']);
  await queryRows(central.databaseUrl, 'update scale set levels = $1', [levels]);
  const [late] = await setAside('open', kiosk.device);
  expect(late?.seq).toBe(2);
  const answer = await manager.ask('POST', '/v1/quarantine/releases', requestFor(late));
  expect(answer.status).toBe(200);
  expect(
    await queryRows(
      central.databaseUrl,
      'select level, changed_seq::int from rating where device_id = $1',
      [kiosk.device],
    ),
  ).toEqual([{ level: 3, changed_seq: 3 }]);
});

test('refused with a reason, it is kept and can still be released', async () => {
  await removeNewcomer();
  const kiosk = await sendUnknownClerk();
  const [first] = await setAside('open', kiosk.device);
  const path = '/v1/quarantine/refusals';
  expect((await manager.ask('POST', path, requestFor(first, 'Không có ai tên này'))).status).toBe(
    204,
  );
  expect((await manager.ask('POST', path, requestFor(first))).body).toMatchObject({
    code: 'already-decided',
  });
  const [refused] = await setAside('refused', kiosk.device);
  expect(refused).toMatchObject({
    seq: 1,
    decision: { decision: 'refused', by: 'lan', reason: 'Không có ai tên này' },
  });
  await addNewcomer();
  const released = await manager.ask('POST', '/v1/quarantine/releases', requestFor(first));
  expect(released.status).toBe(200);
});

test('a fork never counts: its place is taken', async () => {
  await removeNewcomer();
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  kiosk.append(ratingGiven({ level: 4 }));
  await kiosk.send(kiosk.log);
  const [own] = kiosk.log;
  await queryRows(
    central.databaseUrl,
    `insert into quarantine (unit_id, device_id, seq, hash, code, detail, entry, received_at)
     values ($1, $2, 1, decode($3, 'hex'), 'fork', 'differs from 1 on', $4, now())`,
    [UNIT, kiosk.device, 'ab'.repeat(32), JSON.stringify({ ...own, hash: 'ab'.repeat(32) })],
  );
  const [fork] = await setAside('open', kiosk.device);
  const answer = await manager.ask('POST', '/v1/quarantine/releases', requestFor(fork));
  expect(answer.body).toMatchObject({ code: 'cannot-count' });
});
