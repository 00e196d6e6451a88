import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierImportsSchema } from '../../../shared/contract/dossiers.ts';
import { newPerson } from '../../support/central-browser.ts';
import { FAULTY_ROWS, FAULTY_TOTAL } from './faulty.ts';
import { openDesk, UNIT, type ListDesk } from './list-desk.ts';
import { csvOf, HEADER, MAPPING, yearOfDossiers, type Row } from './year.ts';

let desk: ListDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk.central.close();
});

describe('350 rows with faults of every kind', () => {
  test('are refused together, each fault with line, column, value and remedy', async () => {
    const before = await desk.stored();
    const rows = Array.from({ length: FAULTY_TOTAL }, (_, at) => {
      const { row } = FAULTY_ROWS[at % FAULTY_ROWS.length] ?? { row: [] };
      return row.map((cell) => cell.replaceAll('####', String(1000 + at)));
    });
    const job = await desk.importFile(csvOf(rows));
    expect(job).toMatchObject({ state: 'refused', rowsRead: FAULTY_TOTAL, added: 0 });
    expect(await desk.stored()).toBe(before);
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
    const before = await desk.stored();
    const good = yearOfDossiers()
      .slice(0, 1_000)
      .map((row) => row.with(1, (row[1] ?? '').replace('-25', '-24')));
    const job = await desk.importFile(csvOf([...good, (good[0] ?? []).with(1, '')]));
    expect(job).toMatchObject({
      state: 'refused',
      faults: [{ code: 'code-missing', line: 1_002, column: 'Mã hồ sơ', value: null }],
    });
    expect(await desk.stored()).toBe(before);
  });

  test('a repeated code names the line of the first and does not say the code', async () => {
    const [row] = yearOfDossiers();
    const job = await desk.importFile(csvOf([row ?? [], row ?? []]));
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
    const job = await desk.importFile(bytes);
    expect([job.state, job.faults[0]?.code]).toEqual(['refused', code]);
    expect(job.faults[0]?.detail.length).toBeGreaterThan(20);
  });
});

describe('asking wrongly', () => {
  test('not-found names what isn’t there', async () => {
    const list = csvOf(yearOfDossiers().slice(0, 1));
    const noMapping = await desk.upload('imports', `unit=${UNIT}&file=x&mapping=khac`, list);
    expect(noMapping.body).toMatchObject({ code: 'not-found', fields: [{ field: 'mapping' }] });
    const noUnit = await desk.upload('previews', 'unit=khac', list);
    expect(noUnit.body).toMatchObject({ code: 'not-found', fields: [{ field: 'unit' }] });
    const { body } = await desk.manager.ask('GET', `/v1/dossiers/imports/999999?unit=${UNIT}`);
    expect(body).toMatchObject({ code: 'not-found' });
  });

  test.each([
    ['file', `unit=${UNIT}`],
    ['to', `unit=${UNIT}&file=x&from=2025-01-01`],
    ['to', `unit=${UNIT}&file=x&from=2025-01-02&to=2025-01-01`],
  ])('invalid-parameter: %s', async (field, query) => {
    const { body } = await desk.upload('imports', query, Buffer.from('a'));
    expect(body).toMatchObject({ code: 'invalid-parameter', fields: [{ field }] });
  });

  test('a mapping may name only clerks of the unit', async () => {
    const body = { ...MAPPING, clerks: { 'A/B': 'ai-do' } };
    const answer = await desk.manager.ask('PUT', `/v1/dossiers/mappings/x?unit=${UNIT}`, body);
    expect(answer.body).toMatchObject({
      code: 'malformed-request',
      fields: [{ field: '/clerks/A~1B' }],
    });
  });

  test('an auditor sees imports and makes none', async () => {
    for (const text of ['a', 'b', 'c']) await desk.importFile(Buffer.from(text));
    const auditor = newPerson(desk.central.url);
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
