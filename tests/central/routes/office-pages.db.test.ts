import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { leaveFile } from '../../../central/web/calendar/leave-file.ts';
import { badgeListSchema, newBadgeSchema } from '../../../shared/contract/badges.ts';
import { signedConfigSchema, type KioskConfig } from '../../../shared/contract/kiosk-config.ts';
import { questionsViewSchema } from '../../../shared/contract/questions.ts';
import { statementImportSchema, statementsSchema } from '../../../shared/contract/statements.ts';
import { badgeHash } from '../../../shared/domain/badge.ts';
import { DEFAULT_QUESTIONNAIRE } from '../../../shared/domain/questionnaire.ts';
import { readQr } from '../../support/read-qr.ts';
import { readSubjects } from '../../../central/store/evaluation-subjects.ts';
import { inForce } from '../../../shared/domain/dated-hours.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { bearer, enrolKiosk, request, type TestKiosk } from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';

const AT = '/v1/units/phuong-thu';
const ELSEWHERE = '/v1/units/noi-khac';
const PASSWORD = 'mat khau cua toi';
let central: TestCentral;
let admin: TestPerson;
let manager: TestPerson;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral();
  admin = newPerson(central.url);
  await admin.signIn('admin', central.adminPassword);
  const user = { name: 'quan-ly', role: 'manager', password: PASSWORD } as const;
  const reach = { all: false, units: ['phuong-thu'], areas: [] };
  expect(await createUser(central.parts, { ...user, reach }, 'test')).toMatchObject({ ok: true });
  manager = newPerson(central.url);
  await manager.signIn('quan-ly', PASSWORD);
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
});
afterAll(async () => {
  await central.close();
});

async function config(): Promise<KioskConfig> {
  const answer = await request(`${central.url}/v1/config`, { headers: bearer(kiosk.token) });
  return signedConfigSchema.parse(answer.body).config;
}
async function acts(action: string): Promise<readonly unknown[]> {
  const rows = await queryRows(
    central.databaseUrl,
    `select actor, unit_id, subject from audit_event where action = '${action}' order by event_id`,
  );
  return rows;
}

describe('working hours', () => {
  const stretches = [
    { weekday: 1, from: 450, to: 690 },
    { weekday: 1, from: 690, to: 1020 },
  ];

  test('are set by the office, on record, and reach its kiosks', async () => {
    const saved = await manager.ask('PUT', `${AT}/working-hours`, { stretches });
    expect([saved.status, saved.body]).toEqual([200, { stretches }]);
    expect((await manager.ask('GET', `${AT}/working-hours`)).body).toEqual({ stretches });
    expect((await config()).openingHours).toEqual(stretches);
    expect(await acts('working-hours.saved')).toEqual([
      { actor: 'quan-ly', unit_id: 'phuong-thu', subject: 'phuong-thu' },
    ]);
  });

  test('leave the days before to the hours that held then', async () => {
    const subjects = await readSubjects(central.parts.db.read, 'phuong-thu');
    const hours = subjects?.unit.openingHours ?? [];
    expect(inForce(hours, 7, '2026-01-04')).toMatchObject([{ from: 0, to: 1440 }]);
    expect(inForce(hours, 7, '2099-01-04')).toEqual([]);
    expect(inForce(hours, 1, '2099-01-05')).toMatchObject(stretches);
  });

  test.each([
    [
      'a stretch within another',
      [...stretches, { weekday: 1, from: 600, to: 610 }],
      '/stretches/2',
    ],
    ['an end before its beginning', [{ weekday: 1, from: 20, to: 10 }], '/stretches/0'],
    ['what was not filled in', [{ weekday: 1, from: null, to: 10 }], '/stretches/0/from'],
  ])('refuse %s and name it', async (_, wrong, field) => {
    const { status, body } = await manager.ask('PUT', `${AT}/working-hours`, { stretches: wrong });
    expect([status, body]).toMatchObject([400, { code: 'malformed-request', fields: [{ field }] }]);
    expect((await config()).openingHours).toEqual(stretches);
  });

  test('of another office are out of reach, and of none not found', async () => {
    expect((await manager.ask('PUT', `${ELSEWHERE}/working-hours`, { stretches })).status).toBe(
      404,
    );
    expect((await admin.ask('PUT', `${ELSEWHERE}/working-hours`, { stretches })).status).toBe(404);
    expect((await admin.ask('GET', `${ELSEWHERE}/working-hours`)).status).toBe(404);
  });
});

describe('reasons', () => {
  test('are worded by the office, keep the former wording, and reach its kiosks', async () => {
    const [time] = DEFAULT_QUESTIONNAIRE.reasons;
    const lift = { vi: 'Thang máy hỏng', en: 'Broken lift' };
    const reasons = [time, { id: null, label: lift, destination: 'procedure' }];
    const body = { questions: { reasons, procedureQuestion: null } };
    const saved = await manager.ask('PUT', `${AT}/questions`, body);
    expect(saved.status).toBe(200);
    const { questionnaire, usual } = questionsViewSchema.parse(saved.body);
    expect(usual).toEqual(DEFAULT_QUESTIONNAIRE);
    expect(questionnaire?.reasons[1]).toEqual({
      id: 'broken-lift',
      label: lift,
      destination: 'procedure',
    });
    expect((await config()).questionnaire).toEqual(questionnaire);
    const { everOffered } = questionsViewSchema.parse(
      (await manager.ask('GET', `${AT}/questions`)).body,
    );
    expect(everOffered.find(({ id }) => id === 'broken-lift')?.label).toEqual(lift);
    expect(everOffered).toHaveLength(DEFAULT_QUESTIONNAIRE.reasons.length + 1);
    const kept = await queryRows(
      central.databaseUrl,
      `select questionnaire->>'id' as id from wording where unit_id = 'phuong-thu' order by valid_from`,
    );
    expect(kept).toEqual([{ id: DEFAULT_QUESTIONNAIRE.id }, { id: questionnaire?.id }]);
    expect(await acts('questions.saved')).toMatchObject([{ actor: 'quan-ly' }]);
  });

  test('are refused with the field that is wrong', async () => {
    const [time, ...others] = DEFAULT_QUESTIONNAIRE.reasons;
    const half = { ...time!, label: { vi: 'Thời gian', en: '' } };
    const before = (await config()).questionnaire;
    for (const [reasons, field] of [
      [[half, ...others], '/questions/reasons/0/label/en'],
      [[time, time], '/questions/reasons'],
      [[], '/questions/reasons'],
    ] as const) {
      const body = { questions: { reasons, procedureQuestion: null } };
      const { status, body: said } = await manager.ask('PUT', `${AT}/questions`, body);
      expect([status, said]).toMatchObject([400, { fields: [{ field }] }]);
    }
    expect((await config()).questionnaire).toEqual(before);
    expect((await admin.ask('GET', `${ELSEWHERE}/questions`)).status).toBe(404);
    const none = { questions: null };
    expect((await admin.ask('PUT', `${ELSEWHERE}/questions`, none)).status).toBe(404);
  });
});

describe('badges', () => {
  test('are made once told, read by a scanner, known at the kiosk, and taken away', async () => {
    const made = await manager.ask('POST', `${AT}/badges`, { clerk: 'can-bo-2' });
    expect(made.status).toBe(201);
    const printed = readQr(newBadgeSchema.parse(made.body).svg);
    expect((await config()).badges).toEqual([{ clerk: 'can-bo-2', hash: badgeHash(printed) }]);
    const listed = await manager.ask('GET', `${AT}/badges`);
    const { holders } = badgeListSchema.parse(listed.body);
    expect(holders.map(({ clerk, madeAt }) => [clerk, madeAt !== null])).toEqual([
      ['can-bo-1', false],
      ['can-bo-2', true],
      ['can-bo-3', false],
    ]);
    expect(JSON.stringify(listed.body)).not.toContain(badgeHash(printed));
    expect((await manager.ask('DELETE', `${AT}/badges/can-bo-2`)).status).toBe(204);
    expect((await config()).badges).toEqual([]);
    expect((await manager.ask('DELETE', `${AT}/badges/can-bo-2`)).status).toBe(404);
    expect(await acts('badge.made')).toMatchObject([{ actor: 'quan-ly', subject: 'can-bo-2' }]);
    expect(await acts('badge.revoked')).toMatchObject([{ actor: 'quan-ly', subject: 'can-bo-2' }]);
  });

  test('are for clerks of one’s own units alone', async () => {
    expect((await manager.ask('POST', `${AT}/badges`, { clerk: 'ai-do' })).status).toBe(404);
    expect((await manager.ask('POST', `${ELSEWHERE}/badges`, { clerk: 'x' })).status).toBe(404);
    expect(await acts('badge.made')).toHaveLength(1);
  });
});

test('leave that was typed on the page is taken as a file is, and one that can’t be is named', async () => {
  const draft = {
    clerk: 'can-bo-3',
    firstDay: '2026-12-01',
    lastDay: '',
    part: 'morning',
  } as const;
  const query = '?unit=phuong-thu&kind=leave-days&file=tay';
  const made = await sendFile(`/v1/statements/imports${query}`, leaveFile(draft, 'tay'));
  expect(statementImportSchema.parse(made)).toMatchObject({ state: 'done', added: 1 });
  const listed = await manager.ask(
    'GET',
    '/v1/statements?unit=phuong-thu&from=2026-01-01&to=2026-12-31',
  );
  const { leave } = statementsSchema.parse(listed.body);
  expect(leave).toMatchObject([
    { clerk: 'can-bo-3', from: '2026-12-01', to: '2026-12-01', morningOnly: true },
  ]);
  for (const [wrong, column] of [
    [{ ...draft, clerk: '' }, 'clerk'],
    [{ ...draft, firstDay: '' }, 'firstDay'],
    [{ ...draft, lastDay: '2026-11-01' }, 'lastDay'],
    [{ ...draft, lastDay: '2026-12-03' }, 'morningOnly'],
  ] as const) {
    const refused = await sendFile(`/v1/statements/imports${query}`, leaveFile(wrong, 'tay'));
    const { state, faults } = statementImportSchema.parse(refused);
    expect([state, faults.map((fault) => fault.column)]).toEqual(['refused', [column]]);
  }
});

async function sendFile(path: string, file: File): Promise<unknown> {
  const answer = await fetch(`${central.url}${path}`, {
    method: 'POST',
    headers: { cookie: manager.cookie, 'content-type': file.type },
    body: file,
  });
  return await answer.json();
}
