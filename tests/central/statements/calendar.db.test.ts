import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { runCli } from '../../../central/cli/run-cli.ts';
import { gatherEvidence } from '../../../central/review/gather-evidence.ts';
import { addWorkingDays } from '../../../shared/domain/working-days.ts';
import { specialDaysSchema } from '../../../shared/contract/special-days.ts';
import { statementsSchema } from '../../../shared/contract/statements.ts';
import { screen } from '../../../shared/evaluation/flags/screen.ts';
import { readSpecialDays } from '../../../central/store/special-days.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk, ratingGiven } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const UNIT = TEST_OFFICE.unit.id;
const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 450, to: 1020 }));
const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };
/** Monday 5 October 2026, 9:00 and 14:00 in Vietnam. */
const MORNING = Date.UTC(2026, 9, 5, 2);
const AFTERNOON = Date.UTC(2026, 9, 5, 7);
/** Saturday 10 October, 9:00. */
const SATURDAY = Date.UTC(2026, 9, 10, 2);

let central: TestCentral;
let manager: TestPerson;
let it: TestPerson;
beforeAll(async () => {
  const office = { ...TEST_OFFICE, openingHours: HOURS };
  central = await startCentral({ office, now: () => Date.UTC(2026, 9, 20) });
  for (const role of ['manager', 'it', 'auditor'] as const)
    await createUser(central.parts, { name: role, role, password: 'mat khau' }, 'test');
  manager = newPerson(central.url);
  it = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
  await it.signIn('it', 'mat khau');
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  kiosk.append(ratingGiven({ clerk: 'can-bo-1' }), MORNING);
  kiosk.append(ratingGiven({ clerk: 'can-bo-1' }), AFTERNOON);
  kiosk.append(ratingGiven({ clerk: 'can-bo-2' }), SATURDAY);
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
});
afterAll(async () => {
  await central.close();
});

async function found(): Promise<readonly string[]> {
  const gathered = await gatherEvidence(central.parts, UNIT, OCTOBER);
  return gathered === null
    ? []
    : screen(gathered.evidence)
        .filter(({ rule }) => rule === 'on-leave' || rule === 'outside-hours')
        .map(({ rule, clerk }) => `${rule} ${clerk}`)
        .toSorted();
}

async function cli(...args: readonly string[]): ReturnType<typeof runCli> {
  return await runCli({ ...central.config, locale: 'en' }, args);
}

async function leaveFile(body: string): Promise<number> {
  const path = `/v1/statements/imports?unit=${UNIT}&kind=leave-days&file=nghi.csv`;
  const headers = { cookie: manager.cookie, 'content-type': 'text/csv' };
  const answer = await fetch(`${central.url}${path}`, { method: 'POST', headers, body });
  const made: unknown = await answer.json();
  expect(answer.status, JSON.stringify(made)).toBe(201);
  return (made as { faultCount: number }).faultCount;
}

test('a rating of somebody on leave is found, and no longer when the leave is taken back', async () => {
  expect(await found()).toEqual(['outside-hours can-bo-2']);
  const said = await cli(
    'leave',
    '--clerk',
    'can-bo-1',
    '--from',
    '2026-09-28',
    '--to',
    '2026-10-05',
  );
  expect(said.ok, said.text).toBe(true);
  const both = ['on-leave can-bo-1', 'on-leave can-bo-1', 'outside-hours can-bo-2'];
  expect(await found()).toEqual(both);
  const path = `/v1/statements?unit=${UNIT}&from=2026-10-01&to=2026-10-31`;
  const [leave] = statementsSchema.parse((await manager.ask('GET', path)).body).leave;
  expect(leave).toMatchObject({ clerk: 'can-bo-1', from: '2026-09-28', to: '2026-10-05' });
  const key = encodeURIComponent(leave?.key ?? '');
  const one = `/v1/statements?unit=${UNIT}&kind=leave-days&key=${key}`;
  expect((await manager.ask('DELETE', one)).status).toBe(204);
  expect((await manager.ask('DELETE', one)).status).toBe(404);
  expect(await found()).toEqual(['outside-hours can-bo-2']);
  const acts = await queryRows(
    central.databaseUrl,
    `select actor, detail from audit_event where action = 'statement.removed'`,
  );
  expect(acts).toEqual([{ actor: 'manager', detail: 'leave-days' }]);
});

test('a morning’s leave is not the afternoon’s', async () => {
  expect(await leaveFile('clerk,firstDay,morningOnly\ncan-bo-1,05/10/2026,x\n')).toBe(0);
  expect(await found()).toEqual(['on-leave can-bo-1', 'outside-hours can-bo-2']);
});

test.each([
  ['clerk,firstDay,lastDay\ncan-bo-1,05/10/2026,04/10/2026\n'],
  ['clerk,firstDay,lastDay,morningOnly\ncan-bo-1,05/10/2026,06/10/2026,x\n'],
  ['clerk,firstDay\n,05/10/2026\n'],
  ['firstDay\n05/10/2026\n'],
])('%j is no leave', async (text) => {
  expect(await leaveFile(text)).toBe(1);
});

test('leave that is planned may lie ahead', async () => {
  expect(await leaveFile('clerk,firstDay\nTrần Quốc Minh,31/12/2026\n')).toBe(0);
});

test('a Saturday made up for a holiday is a day like others, for hours and for terms', async () => {
  const swapped = {
    from: '2026-10-12',
    to: '2026-10-12',
    kind: 'holiday',
    name: 'Nghỉ bù',
    like: null,
  };
  expect((await it.ask('PUT', '/v1/special-days', swapped)).status).toBe(200);
  const made = ['--from', '2026-10-10', '--kind', 'working', '--name', 'Làm bù', '--like', '1'];
  expect((await cli('set-days', ...made)).ok).toBe(true);
  expect(await found()).toEqual(['on-leave can-bo-1']);
  const special = await readSpecialDays(central.parts.db.read);
  expect(addWorkingDays('2026-10-09', 2, special)).toBe('2026-10-13');
  const path = '/v1/special-days?from=2026-10-01&to=2026-10-31';
  expect(specialDaysSchema.parse((await manager.ask('GET', path)).body).days).toEqual([
    { day: '2026-10-10', name: 'Làm bù', kind: 'working', like: 1 },
    { day: '2026-10-12', name: 'Nghỉ bù', kind: 'holiday', like: null },
  ]);
  expect((await cli('set-days', '--from', '2026-10-10', '--kind', 'ordinary')).ok).toBe(true);
  expect(await found()).toContain('outside-hours can-bo-2');
});

test.each([
  { from: '2026-10-12', to: '2026-10-11', kind: 'holiday', name: 'x', like: null },
  { from: '2026-10-12', to: '2026-12-12', kind: 'holiday', name: 'x', like: null },
  { from: '2026-10-12', to: '2026-10-12', kind: 'working', name: 'x', like: null },
  { from: '2026-10-12', to: '2026-10-12', kind: 'holiday', name: '', like: null },
])('%j is refused', async (body) => {
  expect((await it.ask('PUT', '/v1/special-days', body)).status).toBe(400);
});

test('who reads figures alone sets no days', async () => {
  const auditor = newPerson(central.url);
  await auditor.signIn('auditor', 'mat khau');
  const day = { from: '2026-10-14', to: '2026-10-14', kind: 'holiday', name: 'x', like: null };
  expect((await auditor.ask('PUT', '/v1/special-days', day)).status).toBe(403);
  expect((await cli('set-days', '--from', '2026-10-14', '--kind', 'feast')).ok).toBe(false);
  expect((await cli('leave', '--clerk', 'ai-do', '--from', '2026-10-14')).text).toContain('ai-do');
});
