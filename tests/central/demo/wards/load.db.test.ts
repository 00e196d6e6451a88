import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../../central/accounts/create-user.ts';
import { runCli } from '../../../../central/cli/run-cli.ts';
import { unitIdOf, demoWard } from '../../../../central/demo/wards/offices.ts';
import { centreSchema } from '../../../../shared/contract/centre.ts';
import { reportViewSchema } from '../../../../shared/contract/reports.ts';
import { startCentral, type TestCentral } from '../../../support/central.ts';
import { newPerson } from '../../../support/central-browser.ts';
import { queryRows } from '../../../support/postgres.ts';

const SMALL = ['demo-data', '--units', '1', '--months', '1', '--from', '2026-03', '--seed', '5'];
const UNIT = unitIdOf(demoWard(5, 1).office);
let central: TestCentral;
let twin: TestCentral;
let real: TestCentral;
beforeAll(async () => {
  central = await startCentral({ office: null });
  twin = await startCentral({ office: null });
  real = await startCentral();
});
afterAll(async () => {
  await central.close();
  await twin.close();
  await real.close();
});

async function cli(of: TestCentral, args: readonly string[]): ReturnType<typeof runCli> {
  return await runCli({ ...of.config, locale: 'en' }, args);
}

test('a year is loaded through the doors that real offices use', async () => {
  const { ok, text } = await cli(central, SMALL);
  expect(ok, text).toBe(true);
  const [counts] = await queryRows(
    central.databaseUrl,
    `select (select count(*)::int from rating) as ratings,
            (select sum(n1 + n2 + n3 + n4 + n5)::int from unit_day) as counted,
            (select count(*)::int from dossier) as dossiers,
            (select count(distinct device_id)::int from entry) as kiosks,
            (select count(*)::int from quarantine) as refused,
            (select count(*)::int from statement) as stated`,
  );
  expect(counts?.['ratings']).toBe(counts?.['counted']);
  expect(counts?.['kiosks']).toBe(4);
  expect(counts?.['refused']).toBe(0);
  expect(counts?.['stated']).toBeGreaterThan(2);
  expect(text).toContain(`${String(counts?.['ratings'])} ratings`);
  expect(text).toContain(`${String(counts?.['dossiers'])} dossiers`);
});

test('the same seed gives the same office, another one another', async () => {
  expect((await cli(twin, SMALL)).ok).toBe(true);
  const rows = async (url: string): Promise<unknown> => [
    await queryRows(url, 'select * from clerk_day order by unit_id, day, clerk_id'),
    await queryRows(url, 'select * from procedure_day order by unit_id, day, procedure_code'),
    await queryRows(url, 'select received_at, finished_at from dossier order by 1, 2'),
    await queryRows(url, 'select kind, key, data from statement order by kind, key'),
    await queryRows(url, 'select name from clerk order by clerk_id'),
  ];
  expect(await rows(twin.databaseUrl)).toEqual(await rows(central.databaseUrl));
  const other = [...SMALL.slice(0, -1), '6'];
  expect((await cli(twin, other)).ok).toBe(true);
  const [units] = await queryRows(twin.databaseUrl, 'select count(*)::int as count from unit');
  expect(units?.['count']).toBe(2);
});

test('a second time adds nothing', async () => {
  const { ok, text } = await cli(central, SMALL);
  expect(ok).toBe(true);
  expect(text).toContain('0 new units, 0 ratings, 0 dossiers; 1 units were there before');
});

test('a database with a real office is refused and stays as it was', async () => {
  const { ok, text } = await cli(real, SMALL);
  expect(ok).toBe(false);
  expect(text).toContain('1 real units');
  const rows = await queryRows(
    real.databaseUrl,
    'select (select count(*)::int from unit) as units, (select count(*)::int from demo_mark) as mark',
  );
  expect(rows).toEqual([{ units: 1, mark: 0 }]);
  const answer = await (await fetch(`${real.url}/v1/centre`)).json();
  expect(centreSchema.parse(answer)).toEqual({ demoSince: null });
});

test('the mark is for ever, for every page and on every report', async () => {
  for (const change of [
    'delete from demo_mark',
    'truncate demo_mark',
    'update demo_mark set made_by = 1',
  ])
    await expect(queryRows(central.databaseUrl, change)).rejects.toThrow(/append-only/);
  const answer = await (await fetch(`${central.url}/v1/centre`)).json();
  expect(centreSchema.parse(answer).demoSince).toBeGreaterThan(0);
  await createUser(central.parts, { name: 'manager', role: 'manager', password: 'mat khau' }, 't');
  const manager = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
  for (const form of ['overview', 'form-02', 'units']) {
    const order = { unit: UNIT, form, period: '2026-03', locale: 'vi' };
    const made = await manager.ask('POST', '/v1/reports', order);
    const { id } = reportViewSchema.parse(made.body);
    const path = `${central.url}/v1/reports/${id}/files/csv`;
    const text = await (await fetch(path, { headers: { cookie: manager.cookie } })).text();
    expect(text).toContain('DỮ LIỆU MẪU');
  }
});

test.each([
  ['--units', '0'],
  ['--months', '1.5'],
  ['--seed', '-1'],
  ['--cheats', 'all'],
  ['--from', '2026-13'],
  ['--from', '2199-01'],
])('%s %s is refused before anything is marked', async (option, value) => {
  const { ok, text } = await cli(real, ['demo-data', `${option}=${value}`]);
  expect(ok).toBe(false);
  expect(text).toContain('--units from 1');
});
