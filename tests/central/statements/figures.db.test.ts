import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { importStatements } from '../../../central/statements/import-statements.ts';
import {
  statedFiguresSchema,
  type StatedFigures,
} from '../../../shared/contract/stated-figures.ts';
import type { StatementKind } from '../../../shared/contract/statements.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

const UNIT = TEST_OFFICE.unit.id;
let central: TestCentral;
let manager: TestPerson;
beforeAll(async () => {
  central = await startCentral({ now: () => Date.UTC(2026, 9, 20) });
  await createUser(central.parts, { name: 'manager', role: 'manager', password: 'mat khau' }, 't');
  manager = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
});
afterAll(async () => {
  await central.close();
});

async function state(kind: StatementKind, lines: readonly string[]): Promise<void> {
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const made = await importStatements(central.parts, {
    unit: UNIT,
    kind,
    file: 'a.csv',
    bytes,
    by: 'test',
  });
  expect(made?.faults).toEqual([]);
}

async function figures(period: string): Promise<StatedFigures> {
  const answer = await manager.ask('GET', `/v1/evaluations/stated?unit=${UNIT}&period=${period}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return statedFiguresSchema.parse(answer.body);
}

test('what nobody stated is blank, not nought', async () => {
  expect(await figures('2026-Q2')).toMatchObject({ nineIndex: null, official: null, survey: null });
});

test('xã Vân Canh’s counts give its published ratio, for that period alone', async () => {
  await state('portal-counts', [
    'period,dossiers,overdue,disliked,petitions,petitionsOnTime,petitionsSatisfied',
    '2026-Q3,2618,77,1,286,234,184',
  ]);
  const { official } = await figures('2026-Q3');
  expect(official).toMatchObject({ ruleSet: 'qd766-2022', counted: 2540, percent: 97.02 });
  expect(official?.points).toMatchObject({
    petitionsOnTime: 4.91,
    petitionsSatisfied: 3.86,
    dossiers: 6,
  });
  expect((await figures('2026-08')).official).toBeNull();
  expect((await figures('2026')).official).toBeNull();
});

test('a survey is held against the sample that 3,028 dossiers ask for', async () => {
  const rows = Array.from({ length: 353 }, (_, at) => {
    const access = at < 300 ? '5' : '3';
    return `P${at},05/08/2026,${access},${at % 2 === 0 ? '4' : ''}`;
  });
  await state('survey-forms', ['form,day,access,official', ...rows]);
  await state('agency-facts', ['period,dossiers', '2026-Q3,3028']);
  const { survey } = await figures('2026-Q3');
  expect(survey).toMatchObject({ forms: 353, population: 3028, sampleNeeded: 354 });
  const shares = new Map(survey?.factors.map(({ factor, share }) => [factor, share]));
  expect(shares.get('access')).toMatchObject({ n: 353, satisfied: 300, percent: 84.99 });
  // Blank answers are in no number.
  expect(shares.get('official')).toMatchObject({ n: 177, satisfied: 177 });
  expect(shares.get('result')).toEqual({ standing: 'too-few', n: 0 });
  expect(survey?.overall).toMatchObject({ n: 530, satisfied: 477 });
});

test('nine indices come from facts, forms and dates; one blank index leaves the total blank', async () => {
  const forms = Array.from({ length: 40 }, (_, at) => {
    const clerk = at < 35 ? 'can-bo-1' : 'can-bo-2';
    return `F${at},01/07/2026,${clerk},2,${at % 4 === 0 ? '' : '1'},2`;
  });
  await state('citizen-forms', ['form,day,clerk,index3,index4,index7', ...forms]);
  await state('agency-facts', [
    'period,clerk,partsEarly,partsOnTime,partsLate,procedures,decidedThere,handledThere,posted,electronic,petitions,petitionsOnTime,drawnOut,proceduresOnline,dossiers,dossiersOnline,overdue',
    '2026-Q3,,10,10,0,113,113,113,Có,Có,10,9,Không,30,3028,1000,0',
    '2026-Q3,can-bo-1,5,0,0,,,,,,,,,,,,',
  ]);
  const { nineIndex } = await figures('2026-Q3');
  const points = new Map(nineIndex?.agency.indices.map(({ index, points: its }) => [index, its]));
  expect([...points]).toEqual([
    [1, null],
    [2, 1.5],
    [3, 2],
    [4, 1],
    [5, 2],
    [6, 2],
    [7, 2],
    [8, 1],
    [9, 2],
  ]);
  expect(nineIndex).toMatchObject({
    ruleSet: 'nine-index-2025-unverified',
    law: null,
    agency: { total: null, grade: null },
  });
  const of = (id: string) => nineIndex?.clerks.find(({ clerk }) => clerk.id === id)?.points;
  expect(of('can-bo-1')?.indices.find(({ index }) => index === 3)?.points).toBe(2);
  // Five forms of the second clerk are too few to be shown.
  expect(of('can-bo-2')?.indices.find(({ index }) => index === 3)?.points).toBeNull();
});

test('the overview prints them under four names, with rule sets', async () => {
  const order = { unit: UNIT, form: 'overview', period: '2026-Q3', locale: 'vi' };
  const answer = await manager.ask('POST', '/v1/reports', order);
  expect(answer.body).toMatchObject({
    ruleSets: [
      'kiosk-satisfaction-1',
      'nine-index-2025-unverified',
      'qd766-2022',
      'sipas-style-2024',
    ],
  });
  const { id } = answer.body as { id: string };
  const headers = { cookie: manager.cookie };
  const csv = await (await fetch(`${central.url}/v1/reports/${id}/files/csv`, { headers })).text();
  expect(csv).toContain('97,02% (2.540/2.618 hồ sơ)');
  expect(csv).toContain('90,00% (477/530 câu trả lời)');
  expect(csv).toContain('cỡ mẫu cần có là 354 phiếu');
  expect(csv).toContain('Chưa có số liệu');
});
