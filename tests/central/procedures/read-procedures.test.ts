import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../central/dossiers/read-csv.ts';
import { tableOf } from '../../../central/dossiers/read-table.ts';
import { procedureFaultInWords } from '../../../central/i18n/procedure-fault-words.ts';
import type { ProcedureFault } from '../../../shared/contract/procedures.ts';
import {
  readProcedures,
  type ProceduresVerdict,
} from '../../../central/procedures/read-procedures.ts';
import { procedureSchema, type Procedure } from '../../../shared/contract/kiosk-config.ts';

const HEADER = 'code,name,field,days,fee_vnd,fee_note,source\n';
const WHOLE_HEADER = 'code,name,field,days,fee_vnd,fee_note,source,papers,steps\n';
const ROW = '1.001193,Tên,Lĩnh vực,1,0,,nguồn';

function read(csv: string): ProceduresVerdict {
  const table = tableOf(readCsv(csv));
  return table.ok ? readProcedures(table.table) : table;
}

function only(csv: string): Procedure {
  const verdict = read(csv);
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.faults));
  const [procedure, ...rest] = verdict.procedures;
  if (procedure === undefined || rest.length > 0) throw new Error('not one');
  return procedureSchema.parse(procedure);
}

function faults(csv: string): readonly ProcedureFault[] {
  const verdict = read(csv);
  return verdict.ok ? [] : verdict.faults;
}

describe('the procedures of a list', () => {
  test('keep what the source does not say as unknown', () => {
    const csv = `${HEADER}1.001193,Đăng ký khai sinh,Hộ tịch,,,"do HĐND, quyết định",nguồn\n`;
    expect(only(csv)).toEqual({
      code: '1.001193',
      name: 'Đăng ký khai sinh',
      field: 'Hộ tịch',
      days: null,
      feeVnd: null,
      feeNote: 'do HĐND, quyết định',
      source: 'nguồn',
    });
  });

  test.each([
    ['0,5', 0.5],
    ['12', 12],
    ['3,25', 3.25],
  ])('read the days %s', (written, days) => {
    expect(only(`${HEADER}1.001193,Tên,Lĩnh vực,"${written}",0,,nguồn\n`).days).toBe(days);
  });

  test('read papers and steps, one a line, without the marks of the list', () => {
    const papers = '"- Tờ khai; bản chính\r\n\r\n• Giấy chứng sinh\n2 bản sao"';
    const steps = '"Bước 1: Nộp hồ sơ\n2. Nhận giấy hẹn\n7. Ngày thứ bảy"';
    const procedure = only(`${WHOLE_HEADER}${ROW},${papers},${steps}\n`);
    expect(procedure.papers).toEqual(['Tờ khai; bản chính', 'Giấy chứng sinh', '2 bản sao']);
    expect(procedure.steps).toEqual(['Nộp hồ sơ', 'Nhận giấy hẹn', '7. Ngày thứ bảy']);
  });

  test('say nothing of papers and steps where their cells are blank', () => {
    const procedure = only(`${WHOLE_HEADER}${ROW},, \n`);
    expect(Object.keys(procedure)).not.toContain('papers');
    expect(Object.keys(procedure)).not.toContain('steps');
  });

  test('may come from a spreadsheet, whose numbers are numbers', () => {
    const [header = '', ...rest] = HEADER.trim().split(',');
    const table = {
      header: [header, ...rest],
      rows: [{ line: 2, cells: ['1.001193', 'Tên', 'Lĩnh vực', 0.5, 50_000, null, 'nguồn'] }],
      blankFlag: false,
    } as const;
    const verdict = readProcedures(table);
    expect(verdict).toMatchObject({ ok: true, procedures: [{ days: 0.5, feeVnd: 50_000 }] });
  });

  test('may come with semicolons, as Excel writes them in Vietnam', () => {
    const csv = `${HEADER}1.001193,Tên,Lĩnh vực,1,0,,nguồn\n`.replaceAll(',', ';');
    expect(only(csv).name).toBe('Tên');
  });
});

describe('a list is refused with line, column and remedy', () => {
  test.each([
    ['a point in a number, which groups thousands here', '1.001193,T,L,1,50.000,,n', 'fee_vnd'],
    ['a fee that is not whole', '1.001193,T,L,1,"0,5",,n', 'fee_vnd'],
    ['days with a point', '1.001193,T,L,0.5,0,,n', 'days'],
    ['a code of another form', '1193,T,L,1,0,,n', 'code'],
    ['a missing name', '1.001193,,L,1,0,,n', 'name'],
    ['a missing source', '1.001193,T,L,1,0,,', 'source'],
    ['too long a field', `1.001193,T,${'L'.repeat(121)},1,0,,n`, 'field'],
    ['too many papers', `1.001193,T,L,1,0,,n,"${'giấy\n'.repeat(61)}",`, 'papers'],
    ['too long a step', `1.001193,T,L,1,0,,n,,${'a'.repeat(1001)}`, 'steps'],
  ])('for %s', (_, row, column) => {
    const first = '1.000689,Tên,Lĩnh vực,1,0,,nguồn,"một\nhai",';
    const found = faults(`${WHOLE_HEADER}${first}\n${row}\n`);
    expect(found).toMatchObject([{ line: 4, column }]);
    for (const locale of ['vi', 'en'] as const)
      expect(procedureFaultInWords(found[0]!, locale)).toContain(`“${column}”`);
  });

  test('for a code that came before, naming both lines', () => {
    expect(faults(`${HEADER}${ROW}\n1.000689,T,L,1,0,,n\n${ROW}\n`)).toMatchObject([
      { code: 'code-repeated', line: 4, other: 2, value: '1.001193' },
    ]);
  });

  test('for a row with too few cells, and for one with too many', () => {
    expect(faults(`${HEADER}1.001193,Tên\n`)).toMatchObject([
      { code: 'cell-missing', column: 'field' },
      { code: 'cell-missing', column: 'source' },
    ]);
    expect(faults(`${HEADER}${ROW},mot,hai\n`)).toMatchObject([{ code: 'cells-too-many' }]);
  });

  test('with all faults at once', () => {
    const found = faults(`${HEADER}sai,,L,x,1,,n\n${ROW}\n`);
    expect(found.map(({ column }) => column)).toEqual(['code', 'days', 'name']);
  });

  test('for a header with a column missing, unknown or twice', () => {
    expect(faults('code,name,name,fees\n1.001193,a,b,c\n').map((each) => each.code)).toEqual([
      ...Array.from({ length: 5 }, () => 'column-missing'),
      'field-unknown',
      'column-twice',
    ]);
  });

  test('for holding nothing: an office is not emptied by mistake', () => {
    expect(faults(HEADER)).toMatchObject([{ code: 'empty-file' }]);
  });

  test('for more than a kiosk holds', () => {
    const code = (at: number): string => `1.${String(at).padStart(6, '0')}`;
    const rows = Array.from({ length: 2001 }, (_, at) => `${code(at)},T,L,1,0,,n`);
    expect(faults(`${HEADER}${rows.join('\n')}\n`)).toMatchObject([{ code: 'too-many-rows' }]);
    const long = `"${`${'a'.repeat(1000)}\n`.repeat(60)}"`;
    const heavy = rows.slice(0, 70).map((row) => `${row},${long},`);
    const found = faults(`${WHOLE_HEADER}${heavy.join('\n')}\n`);
    expect(found).toMatchObject([{ code: 'list-too-large' }]);
  });
});
