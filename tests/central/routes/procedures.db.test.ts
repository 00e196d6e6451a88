import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import {
  postedProceduresSchema,
  proceduresImportSchema,
  proceduresPreviewSchema,
  type ProceduresImportView,
  type ProceduresPreview,
} from '../../../shared/contract/procedures.ts';
import { signedConfigSchema, type KioskConfig } from '../../../shared/contract/kiosk-config.ts';
import type { Role } from '../../../shared/contract/session.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { bearer, enrolKiosk, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { queryRows } from '../../support/postgres.ts';

const AT = '/v1/units/phuong-thu/procedures';
const ELSEWHERE = '/v1/units/noi-khac/procedures';
const PASSWORD = 'mat khau cua toi';
const HEADER = 'code,name,field,days,fee_vnd,fee_note,source,papers,steps\n';
const BIRTH = '1.001193,Thủ tục đăng ký khai sinh,Hộ tịch,1,0,,QĐ 1,"Tờ khai\nGiấy chứng sinh",\n';
const DEARER = '1.001193,Thủ tục đăng ký khai sinh,Hộ tịch,1,5000,,QĐ 2,"Tờ khai",\n';
const MARRIAGE = '1.000894,Thủ tục đăng ký kết hôn,Hộ tịch,"0,5",,,QĐ 1,,"Nộp hồ sơ\nKý sổ"\n';
let central: TestCentral;
let admin: TestPerson;
let manager: TestPerson;
let auditor: TestPerson;
let province: TestPerson;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral();
  admin = newPerson(central.url);
  await admin.signIn('admin', central.adminPassword);
  manager = await hire('manager');
  auditor = await hire('auditor');
  province = await hire('province');
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
});
afterAll(async () => {
  await central.close();
});

async function hire(role: Role): Promise<TestPerson> {
  const reach = { all: false, units: ['phuong-thu'], areas: [] };
  const user = { name: `nguoi-${role}`, role, password: PASSWORD, reach };
  expect(await createUser(central.parts, user, 'test')).toMatchObject({ ok: true });
  const person = newPerson(central.url);
  await person.signIn(user.name, PASSWORD);
  return person;
}

let held: KioskConfig | null = null;

/** As a kiosk learns of it: by asking whether what it holds is still the newest. */
async function config(): Promise<KioskConfig> {
  const tag = held === null ? {} : { 'if-none-match': `"${held.version}"` };
  const headers = { ...bearer(kiosk.token), ...tag };
  const answer = await fetch(`${central.url}/v1/config`, { headers });
  if (answer.status === 304 && held !== null) return held;
  held = signedConfigSchema.parse(await answer.json()).config;
  return held;
}

async function post(path: string, body: string, person = manager): Promise<Response> {
  const headers = { cookie: person.cookie, 'content-type': 'text/csv', 'accept-language': 'en' };
  return await fetch(`${central.url}${path}`, { method: 'POST', headers, body });
}
async function preview(text: string): Promise<ProceduresPreview> {
  return proceduresPreviewSchema.parse(await (await post(`${AT}/previews`, text)).json());
}
async function take(text: string): Promise<ProceduresImportView> {
  const answer = await post(`${AT}/imports?file=thu-tuc.csv`, text);
  expect(answer.status).toBe(201);
  return proceduresImportSchema.parse(await answer.json());
}

async function imports(): Promise<readonly unknown[]> {
  return await queryRows(
    central.databaseUrl,
    `select actor, unit_id, subject, detail::json ->> 'rows' as rows from audit_event
     where action = 'procedures.imported' order by event_id`,
  );
}

test('the list is read by who answers for the office and who audits it', async () => {
  for (const person of [admin, manager, auditor, province]) {
    const { status, body } = await person.ask('GET', AT);
    expect(status).toBe(200);
    const { procedures } = postedProceduresSchema.parse(body);
    expect(procedures.map(({ code }) => code)).toEqual(
      TEST_OFFICE.procedures.map(({ code }) => code),
    );
  }
});

test('a preview says what becomes of each procedure, and stores nothing', async () => {
  const before = await config();
  const codes = TEST_OFFICE.procedures.map(({ code }) => code);
  const seen = await preview(`${HEADER}${MARRIAGE}${DEARER}`);
  const after = ['1.000894', '1.001193'];
  expect(seen.rows).toBe(2);
  expect(seen.added.map(({ code }) => code)).toEqual(after.filter((one) => !codes.includes(one)));
  expect(seen.leftOut.map(({ code }) => code)).toEqual(codes.filter((one) => !after.includes(one)));
  expect(seen.faultCount).toBe(0);
  expect((await config()).version).toBe(before.version);
  expect(await imports()).toEqual([]);
});

test('an import takes the list over, on kiosks and on record, and the next preview names the columns', async () => {
  const before = await config();
  const made = await take(HEADER + BIRTH + MARRIAGE);
  expect(made).toMatchObject({ state: 'done', rows: 2, faultCount: 0 });
  const after = await config();
  expect(after.version).not.toBe(before.version);
  expect(after.procedures.map(({ code }) => code)).toEqual(['1.001193', '1.000894']);
  expect(await imports()).toEqual([
    { actor: 'nguoi-manager', unit_id: 'phuong-thu', subject: 'thu-tuc.csv', rows: '2' },
  ]);
  const { procedures } = postedProceduresSchema.parse((await auditor.ask('GET', AT)).body);
  expect(procedures).toMatchObject([
    { code: '1.001193', days: 1, feeVnd: 0, paperCount: 2, stepCount: 0 },
    { code: '1.000894', days: 0.5, feeVnd: null, paperCount: 0, stepCount: 2 },
  ]);
  expect(await preview(HEADER + DEARER)).toEqual({
    rows: 1,
    added: [],
    changed: [
      {
        code: '1.001193',
        name: 'Thủ tục đăng ký khai sinh',
        columns: ['fee_vnd', 'source', 'papers'],
      },
    ],
    unchanged: 0,
    leftOut: [{ code: '1.000894', name: 'Thủ tục đăng ký kết hôn' }],
    faults: [],
    faultCount: 0,
  });
  expect(await preview(HEADER + BIRTH + MARRIAGE)).toMatchObject({ changed: [], unchanged: 2 });
});

test('a file with faults is refused by both with line, column and the command line’s sentence', async () => {
  const before = await config();
  const wrong = `${HEADER}${MARRIAGE}1.000689,,Hộ tịch,x,,,QĐ 1,,\n`;
  const faults = [
    {
      code: 'days-unreadable',
      line: 4,
      column: 'days',
      value: 'x',
      other: null,
      detail: expect.stringContaining('“x” is no number of days'),
    },
    {
      code: 'cell-missing',
      line: 4,
      column: 'name',
      value: '',
      other: null,
      detail: expect.stringContaining('is blank'),
    },
  ];
  const nothing = { rows: 0, unchanged: 0, faultCount: 2 };
  const seen = await preview(wrong);
  expect(seen).toMatchObject({ ...nothing, added: [], leftOut: [] });
  expect(seen.faults).toEqual(faults);
  const made = await take(wrong);
  expect(made).toMatchObject({ ...nothing, state: 'refused', added: 0, leftOut: 0 });
  expect(made.faults).toEqual(faults);
  expect((await preview('')).faults).toMatchObject([{ code: 'empty-file' }]);
  expect((await config()).version).toBe(before.version);
  expect(await imports()).toHaveLength(1);
});

test('the list is downloaded as a file that changes nothing when it is imported', async () => {
  const headers = { cookie: auditor.cookie };
  const answer = await fetch(`${central.url}${AT}/file`, { headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain('procedures.xlsx');
  const body = await answer.arrayBuffer();
  const type = answer.headers.get('content-type') ?? '';
  const looked = await fetch(`${central.url}${AT}/previews`, {
    method: 'POST',
    headers: { cookie: manager.cookie, 'content-type': type },
    body,
  });
  expect(proceduresPreviewSchema.parse(await looked.json())).toMatchObject({
    rows: 2,
    unchanged: 2,
    faultCount: 0,
  });
  expect((await admin.ask('GET', `${ELSEWHERE}/file`)).status).toBe(404);
});

test('a list is taken from those alone who run the office, for their own office alone', async () => {
  for (const person of [auditor, province]) {
    expect((await post(`${AT}/previews`, HEADER + BIRTH, person)).status).toBe(403);
    expect((await post(`${AT}/imports?file=x`, HEADER + BIRTH, person)).status).toBe(403);
  }
  for (const person of [manager, admin]) {
    expect((await person.ask('GET', ELSEWHERE)).status).toBe(404);
    expect((await post(`${ELSEWHERE}/previews`, HEADER + BIRTH, person)).status).toBe(404);
    expect((await post(`${ELSEWHERE}/imports?file=x`, HEADER + BIRTH, person)).status).toBe(404);
  }
  const nameless = await post(`${AT}/imports`, HEADER + BIRTH);
  expect([nameless.status, await nameless.json()]).toMatchObject([
    400,
    { code: 'invalid-parameter', fields: [{ field: 'file' }] },
  ]);
  expect(await imports()).toHaveLength(1);
});
