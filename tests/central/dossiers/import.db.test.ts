import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { createUser } from '../../../central/accounts/create-user.ts';
import { dossierKeyOf } from '../../../central/dossiers/dossier-key.ts';
import {
  dossierImportSchema,
  dossierImportsSchema,
  dossierPreviewSchema,
  type DossierImportView,
  type DossierPreview,
} from '../../../shared/contract/dossiers.ts';
import { keyedDossierHash, parseDossierCode } from '../../../shared/domain/dossier-code.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';
import { FAULTY_ROWS, FAULTY_TOTAL } from './faulty.ts';
import {
  csvOf,
  DOSSIERS_A_YEAR,
  HEADER,
  INTERLINKED,
  MAPPING,
  yearOfDossiers,
  type Row,
} from './year.ts';

const UNIT = TEST_OFFICE.unit.id;
const NOW = Date.UTC(2026, 0, 15);

let central: TestCentral;
let manager: TestPerson;
beforeAll(async () => {
  central = await startCentral({ now: () => NOW });
  for (const role of ['manager', 'auditor'] as const)
    await createUser(central.parts, { name: role, role, password: 'mat khau' }, 'test');
  manager = newPerson(central.url);
  await manager.signIn('manager', 'mat khau');
  const saved = await manager.ask('PUT', `/v1/dossiers/mappings/igate?unit=${UNIT}`, MAPPING);
  expect([saved.status, saved.body]).toMatchObject([200, { name: 'igate' }]);
});
afterAll(async () => {
  await central.close();
});

async function upload(path: string, query: string, bytes: Buffer, language = 'vi') {
  const headers = {
    cookie: manager.cookie,
    'content-type': 'text/csv',
    'accept-language': language,
  };
  const url = `${central.url}/v1/dossiers/${path}?${query}`;
  const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(bytes) });
  return { status: answer.status, body: await answer.json() };
}

async function importFile(bytes: Buffer, query = 'mapping=igate'): Promise<DossierImportView> {
  const started = await upload('imports', `unit=${UNIT}&file=hs.csv&${query}`, bytes);
  expect([started.status, started.body]).toMatchObject([202, { state: 'running' }]);
  const { id } = dossierImportSchema.parse(started.body);
  for (;;) {
    const { body } = await manager.ask('GET', `/v1/dossiers/imports/${id}?unit=${UNIT}`);
    const job = dossierImportSchema.parse(body);
    if (job.state !== 'running') return job;
  }
}

async function preview(bytes: Buffer, query = '&mapping=igate'): Promise<DossierPreview> {
  const answer = await upload('previews', `unit=${UNIT}${query}`, bytes);
  expect(answer.status).toBe(200);
  return dossierPreviewSchema.parse(answer.body);
}

async function stored(): Promise<number> {
  const text = 'select count(*)::int as count from dossier where unit_id = $1';
  const [row] = await queryRows(central.databaseUrl, text, [UNIT]);
  return Number(row?.['count']);
}

describe('a year of 3,028 dossiers', () => {
  const rows = yearOfDossiers();

  test('is shown before anything is stored', async () => {
    const before = await stored();
    const seen = await preview(csvOf(rows));
    expect(seen).toMatchObject({ header: HEADER, rowsRead: DOSSIERS_A_YEAR, faultCount: 0 });
    expect(seen.rows[1]).toEqual({
      line: 3,
      dossier: {
        code: 'H55.99.01-250101-0002',
        procedure: '2.000815',
        clerk: 'can-bo-2',
        receivedAt: Date.UTC(2025, 0, 1, 1, 4),
        dueAt: Date.UTC(2025, 0, 6, 1, 4),
        finishedAt: Date.UTC(2025, 0, 2, 2, 34),
        interlinked: false,
        online: false,
      },
    });
    expect(await stored()).toBe(before);
  });

  test('guesses a mapping for a list that has none', async () => {
    const { mapping } = await preview(csvOf(rows.slice(0, 3)), '');
    expect(mapping.columns).toEqual(MAPPING.columns);
  });

  test('is imported whole; the same file again changes nothing', async () => {
    const first = await importFile(csvOf(rows));
    expect(first).toMatchObject({
      state: 'done',
      rowsRead: DOSSIERS_A_YEAR,
      rowsDone: DOSSIERS_A_YEAR,
      added: DOSSIERS_A_YEAR,
      updated: 0,
      covers: { from: '2025-01-01', to: '2025-12-31' },
    });
    const again = await importFile(csvOf(rows, ';'));
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: DOSSIERS_A_YEAR });
    const [counts] = await queryRows(
      central.databaseUrl,
      `select count(*)::int as all, count(*) filter (where interlinked)::int as interlinked,
              count(*) filter (where finished_at <= due_at)::int as on_time
       from dossier where unit_id = $1`,
      [UNIT],
    );
    expect(counts).toEqual({
      all: DOSSIERS_A_YEAR,
      interlinked: INTERLINKED,
      on_time: DOSSIERS_A_YEAR,
    });
  });

  test('from a workbook is the same year', async () => {
    const sheet = [HEADER, ...rows].map((row) => row.map((value) => ({ value })));
    const { buffer } = { buffer: await writeXlsxFile(sheet).toBuffer() };
    expect(await importFile(buffer)).toMatchObject({ added: 0, unchanged: DOSSIERS_A_YEAR });
  });

  test('with one changed row updates that row', async () => {
    const changed = rows.map((row, at) => (at === 7 ? row.with(7, 'x') : row));
    expect(await importFile(csvOf(changed))).toMatchObject({
      added: 0,
      updated: 1,
      unchanged: DOSSIERS_A_YEAR - 1,
    });
    expect(await importFile(csvOf(rows))).toMatchObject({ updated: 1 });
  });

  test('keeps of a code its keyed hash and nothing else', async () => {
    const verdict = parseDossierCode('H55.99.01-250101-0002', '2026-01-15');
    const key = await dossierKeyOf(central.parts, UNIT);
    if (!verdict.ok || key === null) throw new Error('no code or key');
    const hash = keyedDossierHash(verdict.code, key);
    const found = await queryRows(
      central.databaseUrl,
      `select clerk_id from dossier where hash = decode($1, 'hex')`,
      [hash],
    );
    expect(found).toEqual([{ clerk_id: 'can-bo-2' }]);
    const traces = await queryRows(
      central.databaseUrl,
      `select 1 from dossier where dossier::text like '%250101-0002%'
       union all select 1 from dossier_import where dossier_import::text like '%250101-0002%'`,
    );
    expect(traces).toEqual([]);
  });
});

describe('350 rows with faults of every kind', () => {
  test('are refused together, each fault with line, column, value and remedy', async () => {
    const before = await stored();
    const rows = Array.from({ length: FAULTY_TOTAL }, (_, at) => {
      const { row } = FAULTY_ROWS[at % FAULTY_ROWS.length] ?? { row: [] };
      return row.map((cell) => cell.replaceAll('####', String(1000 + at)));
    });
    const job = await importFile(csvOf(rows));
    expect(job).toMatchObject({ state: 'refused', rowsRead: FAULTY_TOTAL, added: 0 });
    expect(await stored()).toBe(before);
    for (const [at] of rows.entries()) {
      const kind = FAULTY_ROWS[at % FAULTY_ROWS.length];
      const faults = job.faults.filter(({ line }) => line === at + 2);
      expect([at, faults.map(({ code, column }) => [code, column])]).toEqual([at, kind?.faults]);
      for (const { detail, column, value } of faults) {
        expect(detail.length).toBeGreaterThan(20);
        if (column !== null) expect(detail).toContain(column);
        if (value !== null) expect(detail).toContain(value);
      }
    }
    expect(job.faultCount).toBe(job.faults.length);
  });

  test('one bad row keeps a thousand good ones out', async () => {
    const before = await stored();
    const good = yearOfDossiers()
      .slice(0, 1_000)
      .map((row) => row.with(1, (row[1] ?? '').replace('-25', '-24')));
    const job = await importFile(csvOf([...good, (good[0] ?? []).with(1, '')]));
    expect(job).toMatchObject({
      state: 'refused',
      faults: [{ code: 'code-missing', line: 1_002, column: 'Mã hồ sơ', value: null }],
    });
    expect(await stored()).toBe(before);
  });

  test('a repeated code names the line of the first and does not say the code', async () => {
    const [row] = yearOfDossiers();
    const job = await importFile(csvOf([row ?? [], row ?? []]));
    expect(job.faults).toMatchObject([{ code: 'code-repeated', line: 3, value: null, other: 2 }]);
  });
});

describe('files that are no list', () => {
  const [row] = yearOfDossiers();
  const csv = (header: readonly string[], ...rows: readonly Row[]): Buffer =>
    Buffer.from([header, ...rows].map((cells) => cells.join(',')).join('\n'));
  test.each([
    ['empty-file', Buffer.alloc(0)],
    ['empty-file', csv(HEADER)],
    ['not-utf8', Buffer.from([0x4d, 0xe3, 0x20, 0xff, 0x0a])],
    ['not-xlsx', Buffer.from('PK\u0003\u0004 broken')],
    ['old-xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['column-missing', csv(HEADER.slice(0, -1), row ?? [])],
    ['column-twice', csv([...HEADER, 'Mã hồ sơ'], row ?? [])],
    ['csv-broken', Buffer.from(`${HEADER.join(',')}\n"never closed,1`)],
  ] as const)('%s', async (code, bytes) => {
    const job = await importFile(bytes);
    expect([job.state, job.faults[0]?.code]).toEqual(['refused', code]);
    expect(job.faults[0]?.detail.length).toBeGreaterThan(20);
  });
});

describe('JSON lines', () => {
  const line = {
    code: 'h55.99.01-251231-9001',
    procedure: '1.001193',
    clerk: 'can-bo-1',
    receivedAt: '2025-12-31T08:00:00+07:00',
    dueAt: '2026-01-05',
    interlinked: true,
  };
  const bytes = (...lines: readonly unknown[]): Buffer =>
    Buffer.from(lines.map((one) => JSON.stringify(one)).join('\n'));

  test('need no mapping; what they don’t say is not known', async () => {
    expect(await importFile(bytes(line), 'from=2025-12-31&to=2026-01-02')).toMatchObject({
      state: 'done',
      added: 1,
      covers: { from: '2025-12-31', to: '2026-01-02' },
    });
    const found = await queryRows(
      central.databaseUrl,
      `select received_day::text as day, finished_at, interlinked, online from dossier
       order by import_id desc limit 1`,
    );
    expect(found).toMatchObject([{ day: '2025-12-31', finished_at: null, interlinked: true }]);
  });

  test.each([
    ['json-broken', Buffer.from('{"code": 1\n{')],
    ['field-unknown', bytes({ ...line, name: 'x' })],
    ['date-unreadable', bytes({ ...line, receivedAt: '31/02/2025' })],
  ] as const)('%s', async (code, file) => {
    const { state, faults } = await importFile(file, '');
    expect([state, faults[0]?.code]).toEqual(['refused', code]);
  });
});

describe('asking wrongly', () => {
  test('not-found names what isn’t there', async () => {
    const list = csvOf(yearOfDossiers().slice(0, 1));
    const noMapping = await upload('imports', `unit=${UNIT}&file=x&mapping=khac`, list);
    expect(noMapping.body).toMatchObject({ code: 'not-found', fields: [{ field: 'mapping' }] });
    const noUnit = await upload('previews', 'unit=khac', list);
    expect(noUnit.body).toMatchObject({ code: 'not-found', fields: [{ field: 'unit' }] });
    const { body } = await manager.ask('GET', `/v1/dossiers/imports/999999?unit=${UNIT}`);
    expect(body).toMatchObject({ code: 'not-found' });
  });

  test.each([
    ['file', `unit=${UNIT}`],
    ['to', `unit=${UNIT}&file=x&from=2025-01-01`],
    ['to', `unit=${UNIT}&file=x&from=2025-01-02&to=2025-01-01`],
  ])('invalid-parameter: %s', async (field, query) => {
    const { body } = await upload('imports', query, Buffer.from('a'));
    expect(body).toMatchObject({ code: 'invalid-parameter', fields: [{ field }] });
  });

  test('a mapping may name only clerks of the unit', async () => {
    const body = { ...MAPPING, clerks: { 'A/B': 'ai-do' } };
    const answer = await manager.ask('PUT', `/v1/dossiers/mappings/x?unit=${UNIT}`, body);
    expect(answer.body).toMatchObject({
      code: 'malformed-request',
      fields: [{ field: '/clerks/A~1B' }],
    });
  });

  test('an auditor sees imports and makes none', async () => {
    const auditor = newPerson(central.url);
    await auditor.signIn('auditor', 'mat khau');
    const path = `/v1/dossiers/imports?unit=${UNIT}&file=x`;
    expect((await auditor.ask('POST', path, {})).body).toMatchObject({ code: 'role-missing' });
    const page = await auditor.ask('GET', `/v1/dossiers/imports?unit=${UNIT}&limit=2`);
    const { imports, next } = dossierImportsSchema.parse(page.body);
    expect(imports).toHaveLength(2);
    const rest = await auditor.ask(
      'GET',
      `/v1/dossiers/imports?unit=${UNIT}&limit=2&cursor=${next ?? ''}`,
    );
    const older = dossierImportsSchema.parse(rest.body).imports;
    expect(older[0]?.id).toBe((imports[1]?.id ?? 0) - 1);
  });
});
