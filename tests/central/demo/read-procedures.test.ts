import { describe, expect, test } from 'vitest';
import { readProcedures } from '../../../central/demo/read-procedures.ts';

const HEADER = 'code,name,field,days,fee_vnd,fee_note,source\n';

describe('the procedures of a CSV file', () => {
  test('keep what the source does not say as unknown', () => {
    const [procedure] = readProcedures(
      `${HEADER}1.001193,Đăng ký khai sinh,Hộ tịch,,,"do HĐND, quyết định",nguồn\n`,
    );
    expect(procedure).toEqual({
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
    ['"3,25"', 3.25],
  ])('read the days %s', (written, days) => {
    const cell = written.startsWith('"') ? written : `"${written}"`;
    const [procedure] = readProcedures(`${HEADER}1.001193,Tên,Lĩnh vực,${cell},0,,nguồn\n`);
    expect(procedure?.days).toBe(days);
  });

  test.each([
    ['a point in a number, which groups thousands here', '1.001193,Tên,Lĩnh vực,1,50.000,,nguồn'],
    ['a fee that is not whole', '1.001193,Tên,Lĩnh vực,1,"0,5",,nguồn'],
    ['a code of another form', '1193,Tên,Lĩnh vực,1,0,,nguồn'],
    ['a missing name', '1.001193,,Lĩnh vực,1,0,,nguồn'],
  ])('are refused with their line for %s', (_, row) => {
    expect(() => readProcedures(`${HEADER}1.001193,Tên,Lĩnh vực,1,0,,nguồn\n${row}\n`)).toThrow(
      /line 3/,
    );
  });

  test('are refused when a row has too few cells', () => {
    expect(() => readProcedures(`${HEADER}1.001193,Tên\n`)).toThrow();
  });
});
