import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import {
  statementImportSchema,
  statementImportsSchema,
  statementPreviewSchema,
  statementsSchema,
  type StatementImportView,
  type StatementKind,
} from '../../../shared/contract/statements.ts';
import writeExcelFile from 'write-excel-file/node';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const UNIT = TEST_OFFICE.unit.id;
let central: TestCentral;
let manager: TestPerson;
beforeAll(async () => {
  central = await startCentral({ now: () => Date.UTC(2026, 9, 20) });
  for (const role of ['manager', 'auditor'] as const)
    await createUser(central.parts, { name: role, role, password: 'mat khau' }, 'test');
  manager = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
});
afterAll(async () => {
  await central.close();
});

async function upload(
  what: 'imports' | 'previews',
  kind: StatementKind,
  body: string | Buffer,
): Promise<{ status: number; body: unknown }> {
  const file = what === 'imports' ? '&file=tep.csv' : '';
  const url = `${central.url}/v1/statements/${what}?unit=${UNIT}&kind=${kind}${file}`;
  const headers = {
    cookie: manager.cookie,
    'content-type': 'text/csv',
    'accept-language': 'en',
  };
  const bytes = new Uint8Array(Buffer.from(body));
  const answer = await fetch(url, { method: 'POST', headers, body: bytes });
  return { status: answer.status, body: await answer.json() };
}

async function importFile(
  kind: StatementKind,
  body: string | Buffer,
): Promise<StatementImportView> {
  const answer = await upload('imports', kind, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return statementImportSchema.parse(answer.body);
}

async function stored(): Promise<number> {
  const [row] = await queryRows(
    central.databaseUrl,
    'select count(*)::int as count from statement',
  );
  return Number(row?.['count']);
}

const PORTAL = `Kỳ;Tổng số hồ sơ;Số hồ sơ quá hạn;Số hồ sơ đúng hạn có PAKN hoặc không hài lòng;Số PAKN;Số PAKN xử lý đúng hạn;Số PAKN được đánh giá hài lòng
2026-Q3;2.618;77;1;0;0;0
`;

describe('a file of counts', () => {
  test('is taken once, and is the same the second time', async () => {
    expect(await importFile('portal-counts', PORTAL)).toMatchObject({
      state: 'done',
      rowsRead: 1,
      added: 1,
      madeBy: 'manager',
    });
    expect(await importFile('portal-counts', PORTAL)).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 1,
    });
    const answer = await manager.ask(
      'GET',
      `/v1/statements?unit=${UNIT}&from=2026-01-01&to=2026-12-31`,
    );
    expect(statementsSchema.parse(answer.body).periods).toEqual([
      {
        kind: 'portal-counts',
        key: '2026-Q3',
        period: '2026-Q3',
        clerk: null,
        values: {
          dossiers: 2618,
          overdue: 77,
          disliked: 1,
          petitions: 0,
          petitionsOnTime: 0,
          petitionsSatisfied: 0,
        },
        import: expect.any(Number),
      },
    ]);
  });

  test('corrected, replaces what it said and is on record', async () => {
    const made = await importFile('portal-counts', PORTAL.replace(';77;', ';78;'));
    expect(made).toMatchObject({ added: 0, updated: 1 });
    const acts = await queryRows(
      central.databaseUrl,
      `select actor, subject, detail from audit_event where action = 'statements.imported'`,
    );
    expect(acts).toContainEqual({ actor: 'manager', subject: 'tep.csv', detail: 'portal-counts' });
  });

  test('comes as XLSX, where a month may have become a date', async () => {
    const head = ['Kỳ', 'Tổng số TTHC', 'Số TTHC giải quyết tại Một cửa', 'handledThere'];
    const rows = [
      head.map((value) => ({ value, type: String })),
      [
        { value: new Date(Date.UTC(2026, 8, 1)), type: Date, format: 'yyyy-mm' },
        ...[113, 113, 113].map((value) => ({ value, type: Number })),
      ],
    ];
    const sheet = await writeExcelFile(rows, {}).toBuffer();
    expect(await importFile('agency-facts', sheet)).toMatchObject({ state: 'done', added: 1 });
  });

  test('comes as JSON lines under our own names', async () => {
    const line = { form: 'P-1', day: '2026-10-01', clerk: 'can-bo-1', index3: 2, index4: null };
    expect(await importFile('citizen-forms', JSON.stringify(line))).toMatchObject({ added: 1 });
  });
});

const WRONG: readonly (readonly [StatementKind, string, string, string])[] = [
  ['portal-counts', PORTAL.replace('2026-Q3', '2026-Q5'), 'period-unreadable', '2026-Q4 (quarter)'],
  ['portal-counts', PORTAL.replace('2026-Q3', '2027'), 'period-in-future', 'has not begun'],
  ['portal-counts', PORTAL.replace(';77;', ';3000;'), 'part-exceeds-whole', 'whole of 2618'],
  ['portal-counts', PORTAL.replace(';77;', ';;'), 'half-told', 'all of them or none'],
  ['portal-counts', PORTAL.replace(';77;', ';7,5;'), 'count-unreadable', 'whole number'],
  ['portal-counts', PORTAL.replace('Số PAKN;', 'PAKN các loại;'), 'field-unknown', 'template'],
  ['portal-counts', PORTAL.replace('Kỳ', 'STT'), 'column-missing', '“Kỳ”'],
  ['portal-counts', `${PORTAL}2026-Q3;1;0;0;0;0;0\n`, 'row-repeated', 'line 2'],
  ['survey-forms', 'form,day,access\n1,01/10/2026,6\n', 'level-unreadable', 'from 1'],
  ['survey-forms', 'form,day,access\n1,01/11/2026,5\n', 'day-in-future', 'future'],
  ['survey-forms', 'form,day,access\n1,01/10/2026,\n', 'nothing-told', 'no figure'],
  ['survey-forms', 'form,day,access\n,01/10/2026,5\n', 'cell-missing', 'must be filled'],
  ['citizen-forms', 'form,day,clerk,index3\n1,01/10/2026,Ai đó,2\n', 'clerk-unknown', 'Ai đó'],
  ['citizen-forms', 'form,day,index3\n1,01/10/2026,3\n', 'points-unreadable', '0, 1 or 2'],
  ['agency-facts', 'period,clerk,posted\n2026,can-bo-1,Có\n', 'not-of-a-clerk', 'whole agency'],
  ['agency-facts', 'period,posted\n2026,Có\n', 'half-told', 'all of them or none'],
  ['agency-facts', '', 'empty-file', 'template'],
];

test.each(WRONG)('%s: %j is refused whole as %s', async (kind, text, code, telling) => {
  const before = await stored();
  const made = await importFile(kind, text);
  expect(made.state).toBe('refused');
  expect(made.faults.map((fault) => fault.code)).toContain(code);
  expect(made.faults.find((fault) => fault.code === code)?.detail).toContain(telling);
  expect(await stored()).toBe(before);
});

test('names the line, and takes no row when one is wrong', async () => {
  const text = 'form,day,access\nA1,01/10/2026,5\nA2,01/10/2026,9\n';
  const made = await importFile('survey-forms', text);
  expect(made.faults).toMatchObject([{ line: 3, column: 'access', value: '9' }]);
  const forms = await queryRows(central.databaseUrl, `select 1 from statement where key = 'A1'`);
  expect(forms).toEqual([]);
});

test('a preview says what would happen and stores nothing', async () => {
  const before = await stored();
  const text = 'form,day,access\nB1,01/10/2026,5\nB2,02/10/2026,4\n';
  const answer = await upload('previews', 'survey-forms', text);
  expect(statementPreviewSchema.parse(answer.body)).toMatchObject({ rowsRead: 2, added: 2 });
  expect(await stored()).toBe(before);
});

test('the template that is handed out is the file that is read', async () => {
  for (const kind of ['agency-facts', 'survey-forms'] as const) {
    const path = `/v1/statements/templates/${kind}`;
    const answer = await fetch(`${central.url}${path}`, { headers: { cookie: manager.cookie } });
    const text = await answer.text();
    expect((await importFile(kind, text)).faults).toMatchObject([{ code: 'empty-file' }]);
    const row = kind === 'survey-forms' ? 'C1;01/10/2026;5' : '2026-Q2;;1;2;3';
    expect(await importFile(kind, `${text.trim()}\n${row}\n`)).toMatchObject({ added: 1 });
  }
});

test('imports are listed, refused ones too; who only reads imports nothing', async () => {
  const answer = await manager.ask('GET', `/v1/statements/imports?unit=${UNIT}&limit=500`);
  const { imports } = statementImportsSchema.parse(answer.body);
  expect(new Set(imports.map(({ state }) => state))).toEqual(new Set(['done', 'refused']));
  const auditor = newPerson(central.url);
  await auditor.signIn('auditor', 'mat khau');
  const refused = await auditor.ask(
    'POST',
    `/v1/statements/imports?unit=${UNIT}&kind=survey-forms&file=x`,
    {},
  );
  expect(refused.status).toBe(403);
  const other = `/v1/statements/imports?unit=khong-co&limit=5`;
  expect((await manager.ask('GET', other)).status).toBe(200);
});
