import { describe, expect, test } from 'vitest';
import { demoProcedures } from '../../../central/demo/procedures.ts';
import { chargeFor, feeStatement, formatVnd } from '../../../shared/domain/fee.ts';

const AS_OF = '2026-07-01';

describe('a fee', () => {
  test('that the source does not state is neither free nor payable', () => {
    const fee = feeStatement({ feeVnd: null, feeNote: ' Do HĐND quyết định ' }, AS_OF);
    expect(fee).toEqual({ kind: 'not-stated', note: 'Do HĐND quyết định', asOf: AS_OF });
    expect(chargeFor(fee)).toEqual({ kind: 'none' });
  });

  test('of nothing is free', () => {
    const fee = feeStatement({ feeVnd: 0, feeNote: '' }, AS_OF);
    expect(fee).toEqual({ kind: 'free', note: '', asOf: AS_OF });
    expect(chargeFor(fee)).toEqual({ kind: 'none' });
  });

  test('without conditions is charged as it is', () => {
    const fee = feeStatement({ feeVnd: 8000, feeNote: ' ' }, null);
    expect(fee).toEqual({ kind: 'amount', amountVnd: 8000, note: '', asOf: null });
    expect(chargeFor(fee)).toEqual({ kind: 'exact', amountVnd: 8000 });
  });

  test('with a condition is shown, and left to the payer', () => {
    const fee = feeStatement({ feeVnd: 2000, feeNote: '2.000 đồng/trang' }, AS_OF);
    expect(fee).toMatchObject({ kind: 'amount', amountVnd: 2000, note: '2.000 đồng/trang' });
    expect(chargeFor(fee)).toEqual({ kind: 'open' });
  });
});

test('the real procedures: those of the sheet with a positive fee, and no free one among the unstated', () => {
  const kinds = demoProcedures().map((each) => feeStatement(each, AS_OF).kind);
  const count = (kind: string): number => kinds.filter((each) => each === kind).length;
  expect([count('amount'), count('free'), count('not-stated')]).toEqual([20, 91, 152]);
});

test.each([
  [50_000, 'vi', '50.000 ₫'],
  [1_234_567, 'vi', '1.234.567 ₫'],
  [50_000, 'en', '₫50,000'],
] as const)('%d in %s is written %s', (amount, locale, written) => {
  expect(formatVnd(amount, locale).replaceAll('\u00A0', ' ')).toBe(written);
});
