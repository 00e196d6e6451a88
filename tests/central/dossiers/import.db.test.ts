import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { dossierKeyOf } from '../../../central/dossiers/dossier-key.ts';
import { keyedDossierHash, parseDossierCode } from '../../../shared/domain/dossier-code.ts';
import { queryRows } from '../../support/postgres.ts';
import { openDesk, UNIT, type ListDesk } from './list-desk.ts';
import { csvOf, DOSSIERS_A_YEAR, HEADER, INTERLINKED, MAPPING, yearOfDossiers } from './year.ts';

let desk: ListDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk.central.close();
});

describe('a year of 3,028 dossiers', () => {
  const rows = yearOfDossiers();

  test('is shown before anything is stored', async () => {
    const before = await desk.stored();
    const seen = await desk.preview(csvOf(rows));
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
    expect(await desk.stored()).toBe(before);
  });

  test('guesses a mapping for a list that has none', async () => {
    const { mapping } = await desk.preview(csvOf(rows.slice(0, 3)), '');
    expect(mapping.columns).toEqual(MAPPING.columns);
  });

  test('is imported whole; the same file again changes nothing', async () => {
    const first = await desk.importFile(csvOf(rows));
    expect(first).toMatchObject({
      state: 'done',
      rowsRead: DOSSIERS_A_YEAR,
      rowsDone: DOSSIERS_A_YEAR,
      added: DOSSIERS_A_YEAR,
      updated: 0,
      covers: { from: '2025-01-01', to: '2025-12-31' },
    });
    const again = await desk.importFile(csvOf(rows, ';'));
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: DOSSIERS_A_YEAR });
    const [counts] = await queryRows(
      desk.central.databaseUrl,
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
    const buffer = await writeXlsxFile(sheet).toBuffer();
    expect(await desk.importFile(buffer)).toMatchObject({ added: 0, unchanged: DOSSIERS_A_YEAR });
  });

  test('with one changed row updates that row', async () => {
    const changed = rows.map((row, at) => (at === 7 ? row.with(7, 'x') : row));
    expect(await desk.importFile(csvOf(changed))).toMatchObject({
      added: 0,
      updated: 1,
      unchanged: DOSSIERS_A_YEAR - 1,
    });
    expect(await desk.importFile(csvOf(rows))).toMatchObject({ updated: 1 });
  });

  test('keeps of a code its keyed hash and nothing else', async () => {
    const verdict = parseDossierCode('H55.99.01-250101-0002', '2026-01-15');
    const key = await dossierKeyOf(desk.central.parts, UNIT);
    if (!verdict.ok || key === null) throw new Error('no code or key');
    const hash = keyedDossierHash(verdict.code, key);
    const found = await queryRows(
      desk.central.databaseUrl,
      `select clerk_id from dossier where hash = decode($1, 'hex')`,
      [hash],
    );
    expect(found).toEqual([{ clerk_id: 'can-bo-2' }]);
    const traces = await queryRows(
      desk.central.databaseUrl,
      `select 1 from dossier where dossier::text like '%250101-0002%'
       union all select 1 from dossier_import where dossier_import::text like '%250101-0002%'`,
    );
    expect(traces).toEqual([]);
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
    expect(await desk.importFile(bytes(line), 'from=2025-12-31&to=2026-01-02')).toMatchObject({
      state: 'done',
      added: 1,
      covers: { from: '2025-12-31', to: '2026-01-02' },
    });
    const found = await queryRows(
      desk.central.databaseUrl,
      `select received_day::text as day, finished_at, interlinked, online from dossier
       order by import_id desc limit 1`,
    );
    expect(found).toEqual([
      { day: '2025-12-31', finished_at: null, interlinked: true, online: null },
    ]);
  });

  test.each([
    ['json-broken', Buffer.from('{"code": 1\n{')],
    ['field-unknown', bytes({ ...line, name: 'x' })],
    ['date-unreadable', bytes({ ...line, receivedAt: '31/02/2025' })],
  ] as const)('%s', async (code, file) => {
    const { state, faults } = await desk.importFile(file, '');
    expect([state, faults[0]?.code]).toEqual(['refused', code]);
  });
});
