import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { createOffice } from '../../../central/office/create-office.ts';
import { reportPageSchema, reportViewSchema } from '../../../shared/contract/reports.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const OWN = TEST_OFFICE.unit.id;
const OTHER = 'phuong-khac';
let central: TestCentral;
let everywhere: TestPerson;
let here: TestPerson;
beforeAll(async () => {
  central = await startCentral();
  const other = { ...TEST_OFFICE.unit, id: OTHER, code: 'H55.99.02' };
  expect(await createOffice(central.parts, { ...TEST_OFFICE, unit: other })).toEqual({ ok: true });
  const person = { role: 'manager', password: 'mat khau' } as const;
  const reach = { all: false, units: [OWN], areas: [] };
  await createUser(central.parts, { ...person, name: 'khap-noi' }, 'test');
  await createUser(central.parts, { ...person, name: 'o-day', reach }, 'test');
  everywhere = newPerson(central.url);
  here = newPerson(central.url);
  await everywhere.signIn('khap-noi', 'mat khau');
  await here.signIn('o-day', 'mat khau');
});
afterAll(async () => {
  await central.close();
});

async function make(who: TestPerson, unit: string, form: string): Promise<string> {
  const order = { unit, form, period: '2026-09', locale: 'vi' };
  const answer = await who.ask('POST', '/v1/reports', order);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return reportViewSchema.parse(answer.body).id;
}

async function list(who: TestPerson, query = ''): Promise<readonly string[]> {
  const answer = await who.ask('GET', `/v1/reports?limit=2${query}`);
  const { reports, next } = reportPageSchema.parse(answer.body);
  const ids = reports.map(({ id }) => id);
  return next === null ? ids : [...ids, ...(await list(who, `&cursor=${next}`))];
}

test('a list holds what speaks of one’s own units alone, page by page', async () => {
  const own = await make(here, OWN, 'clerks');
  const foreign = await make(everywhere, OTHER, 'clerks');
  const both = await make(everywhere, OWN, 'units');
  const narrow = await make(here, OWN, 'units');
  expect(await list(everywhere)).toEqual([narrow, both, foreign, own]);
  // The province's table as the other made it names a unit beyond one's reach; one's own does not.
  expect(await list(here)).toEqual([narrow, own]);
  for (const id of [foreign, both])
    for (const path of ['', '/rows', '/files/csv'])
      expect((await here.ask('GET', `/v1/reports/${id}${path}`)).status, path).toBe(404);
  expect((await here.ask('GET', `/v1/reports?unit=${OTHER}`)).status).toBe(404);
  const order = { unit: OTHER, form: 'clerks', period: '2026-09', locale: 'vi' };
  expect((await here.ask('POST', '/v1/reports', order)).status).toBe(404);
});

test('a report names the wording of its own time', async () => {
  const change = `update unit set questionnaire = jsonb_set(questionnaire, '{id}', '"bo-cau-hoi-moi"')
                  where unit_id = $1`;
  const first = await make(here, OWN, 'overview');
  await queryRows(central.databaseUrl, change, [OWN]);
  const second = await make(here, OWN, 'overview');
  const text = async (id: string): Promise<string> =>
    await (
      await fetch(`${central.url}/v1/reports/${id}/files/csv`, { headers: { cookie: here.cookie } })
    ).text();
  const old = `vn-5 + ${TEST_OFFICE.questionnaire?.id ?? ''}`;
  expect(await text(first)).toContain(`Thang và bộ câu hỏi trong kỳ: ${old}\r\n`);
  // Last month was asked with the former wording, whatever is asked now.
  expect(await text(second)).toContain(`Thang và bộ câu hỏi trong kỳ: ${old}\r\n`);
  const rows = await queryRows(
    central.databaseUrl,
    `select questionnaire ->> 'id' as id from wording where unit_id = $1 order by valid_from`,
    [OWN],
  );
  expect(rows).toEqual([{ id: TEST_OFFICE.questionnaire?.id }, { id: 'bo-cau-hoi-moi' }]);
});
