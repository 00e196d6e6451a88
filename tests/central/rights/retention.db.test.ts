import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { runCli } from '../../../central/cli/run-cli.ts';
import { applyRetention } from '../../../central/rights/retention.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const unit = TEST_OFFICE.unit.id;
const PASSWORD = 'mat khau';
let now = Date.UTC(2026, 9, 5, 2);
let central: TestCentral;
let it: TestPerson;
let clerk: TestPerson;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
  const own = { name: 'ha', role: 'clerk', password: PASSWORD } as const;
  await createUser(central.parts, { ...own, clerk: { unit, id: 'can-bo-1' } }, 'test');
  it = newPerson(central.url);
  clerk = newPerson(central.url);
  await it.signIn('admin', central.adminPassword);
  await clerk.signIn('ha', PASSWORD);
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  kiosk.append(ratingGiven());
  const said = { rating: 1, reasons: ['attitude'], comment: 'Rất tận tình' };
  kiosk.append({ kind: 'rating.explained', body: said });
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
});
afterAll(async () => {
  await central.close();
});

async function clerkRow(): Promise<unknown> {
  const rows = await queryRows(
    central.databaseUrl,
    `select name, portrait, length(pin_wrapped) as pin, left_at is not null as left
     from clerk where clerk_id = 'can-bo-1'`,
  );
  return rows[0];
}

async function actsOf(action: string): Promise<readonly unknown[]> {
  const text = `select actor, subject, detail from audit_event where action = $1 order by event_id`;
  return await queryRows(central.databaseUrl, text, [action]);
}

async function leaveDays(): Promise<readonly unknown[]> {
  const rows = await queryRows(
    central.databaseUrl,
    `select from_day::text as day from statement where kind = 'leave-days' order by 1`,
  );
  return rows.map((row) => row.day);
}

test('leave is kept while somebody works there', async () => {
  await queryRows(
    central.databaseUrl,
    `with import as (
       insert into statement_import (unit_id, kind, file_name, file_hash, made_by, made_at, state,
                                     rows_read, added, updated, faults, fault_count)
       values ($1, 'leave-days', 'nghi.csv', '', 'test', now(), 'done', 2, 2, 0, '[]', 0)
       returning import_id
     )
     insert into statement (unit_id, kind, key, from_day, to_day, clerk_id, data, import_id)
     select $1, 'leave-days', day, day::date, day::date, 'can-bo-1', '{}', import_id
     from import, unnest(array['2026-09-07', '2026-11-09']) as day`,
    [unit],
  );
  await applyRetention(central.parts, 'test');
  expect(await leaveDays()).toEqual(['2026-09-07', '2026-11-09']);
});

test('whoever leaves loses portrait, PIN and account at once; the name and the counts stay', async () => {
  const left = { unit, clerk: 'can-bo-1' };
  expect((await it.ask('POST', '/v1/departures', left)).status).toBe(204);
  expect(await clerkRow()).toEqual({ name: 'Nguyễn Thu Hà', portrait: '', pin: 0, left: true });
  expect((await clerk.ask('GET', '/v1/session')).status).toBe(401);
  expect((await clerk.signIn('ha', PASSWORD)).status).toBe(401);
  expect((await it.ask('POST', '/v1/departures', left)).status).toBe(404);
  expect(await actsOf('clerk.left')).toHaveLength(1);
  // What was planned is over; what was taken still explains the flags of those days.
  expect(await leaveDays()).toEqual(['2026-09-07']);
});

test('nothing more is forgotten before its term, however often the job runs', async () => {
  for (let count = 0; count < 3; count += 1)
    expect(await applyRetention(central.parts, 'test')).toEqual({
      departed: 0,
      renamed: 0,
      comments: 0,
    });
  expect(await actsOf('retention.applied')).toEqual([
    { actor: 'admin', subject: 'can-bo-1', detail: 'portrait, PIN, account' },
  ]);
});

test('a term is set for days to come, once for a day', async () => {
  const term = { kind: 'comment', validFrom: '2026-10-06', months: 1 };
  const past = await it.ask('POST', '/v1/retention', { ...term, validFrom: '2026-10-04' });
  expect(past.body).toMatchObject({ code: 'malformed-request', fields: [{ field: '/validFrom' }] });
  expect((await it.ask('POST', '/v1/retention', term)).status).toBe(201);
  expect((await it.ask('POST', '/v1/retention', term)).body).toMatchObject({
    code: 'already-decided',
  });
});

test('after the terms a code stands for the name, the comment is empty, and every count is as it was', async () => {
  const counts = 'select * from clerk_day order by 1, 2, 3';
  const before = await queryRows(central.databaseUrl, counts);
  // Six years on, past the 60 months of names.
  now = Date.UTC(2032, 9, 5, 2);
  const both = await Promise.all([
    applyRetention(central.parts, 'system'),
    applyRetention(central.parts, 'system'),
  ]);
  expect(both.reduce((sum, { renamed, comments }) => sum + renamed + comments, 0)).toBe(2);
  expect(await leaveDays()).toEqual([]);
  expect(await clerkRow()).toMatchObject({ name: expect.stringMatching(/^CB-[0-9a-f]{8}$/) });
  const notes = await queryRows(central.databaseUrl, 'select reasons, masked from rating_note');
  expect(notes).toEqual([{ reasons: ['attitude'], masked: null }]);
  expect(await queryRows(central.databaseUrl, counts)).toEqual(before);
  expect(JSON.stringify(await actsOf('retention.applied'))).not.toContain('Nguyễn');
  const again = await runCli(central.config, ['apply-retention']);
  expect(again.ok).toBe(true);
  expect(await actsOf('retention.applied')).toHaveLength(3);
});
