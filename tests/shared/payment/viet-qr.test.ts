import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDossierCode, type DossierCode } from '../../../shared/domain/dossier-code.ts';
import {
  paymentAccountSchema,
  type PaymentAccount,
} from '../../../shared/domain/payment-account.ts';
import { paymentCode } from '../../../shared/payment/viet-qr.ts';
import { crc16, fieldMap, readFields } from './emv.ts';

const ACCOUNT: PaymentAccount = {
  bankBin: '970415',
  bankName: 'VietinBank',
  accountNumber: '0011001932418',
  holder: 'UBND PHUONG DONG QUANG',
};

function dossier(text: string): DossierCode {
  const verdict = parseDossierCode(text, '2026-11-23');
  if (!verdict.ok) throw new Error(verdict.fault);
  return verdict.code;
}

const DOSSIER = dossier('H55.12-261008-0975');

describe('the reader of these tests, on payloads that others published', () => {
  test('its CRC has the check value of CRC-16/CCITT-FALSE', () => {
    expect(crc16('123456789')).toBe('29B1');
  });

  /** The first four: examples of the Napas format, version 1.5.2, section 6. The fifth: a generator of a third party. */
  test.each([
    '00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F',
    '00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52',
    '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E',
    '00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC530370454061800005802VN62340107NPS68690819thanh toan don hang6304A203',
    '00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN62170813ung ho lu lut6304C15C',
  ])('%s', (payload) => {
    const fields = fieldMap(payload);
    expect(fields['63']).toBe(crc16(payload.slice(0, -4)));
    const merchant = fieldMap(fields['38'] ?? '');
    expect(merchant['00']).toBe('A000000727');
    expect(fieldMap(merchant['01'] ?? '')).toHaveProperty('00');
    expect([fields['00'], fields['53'], fields['58']]).toEqual(['01', '704', 'VN']);
  });

  test('refuses a length that leads past the end', () => {
    expect(() => readFields('00020101029')).toThrow('broken field');
  });
});

describe('the code of a dossier', () => {
  test('has the fields of the standard, in their order', () => {
    const { payload } = paymentCode(ACCOUNT, DOSSIER, 8000);
    expect(readFields(payload)).toEqual([
      { id: '00', value: '01' },
      { id: '01', value: '12' },
      { id: '38', value: '0010A00000072701270006970415011300110019324180208QRIBFTTA' },
      { id: '53', value: '704' },
      { id: '54', value: '8000' },
      { id: '58', value: 'VN' },
      { id: '62', value: '0818H55.12-261008-0975' },
      { id: '63', value: crc16(payload.slice(0, -4)) },
    ]);
  });

  test('differs from the published one of its account only in amount and content', () => {
    const published =
      '00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN62170813ung ho lu lut6304C15C';
    const ours = paymentCode(ACCOUNT, DOSSIER, 120_000).payload;
    const withoutContent = (payload: string) =>
      readFields(payload).filter(({ id }) => id !== '62' && id !== '63');
    expect(withoutContent(ours)).toEqual(withoutContent(published));
  });

  test('without an amount is static and asks for none', () => {
    const fields = fieldMap(paymentCode(ACCOUNT, DOSSIER, null).payload);
    expect(fields['01']).toBe('11');
    expect(fields).not.toHaveProperty('54');
    expect(fieldMap(fields['62'] ?? '')).toEqual({ '08': 'H55.12-261008-0975' });
  });

  test.each([
    ['H15.50.05.13-261008-0975', 'H15.50.05.13-261008-0975'],
    ['000.00.06.H56-231027-0361', '000.00.06.H56-231027-0361'],
    ['000.00.06.H56-231027-1503611', '0000006H562310271503611'],
    ['H15.123.123.123-261008-1234567', 'H151231231232610081234567'],
  ])('%s says %s', (text, content) => {
    const code = paymentCode(ACCOUNT, dossier(text), 8000);
    expect(code.content).toBe(content);
    expect(fieldMap(fieldMap(code.payload)['62'] ?? '')['08']).toBe(content);
    expect(content.length).toBeLessThanOrEqual(25);
  });

  test.each([0, -1, 0.5, NaN, Infinity, 1e13, 2 ** 53])('refuses the amount %d', (amount) => {
    expect(() => paymentCode(ACCOUNT, DOSSIER, amount)).toThrow(RangeError);
  });

  test('is read back with every account and every amount', () => {
    const text = (unit: string, minLength: number, maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...unit.split('')), minLength, maxLength });
    const account = fc.record({
      bankBin: text('0123456789', 6, 6),
      bankName: fc.constant('x'),
      accountNumber: text('0123456789ABCXYZ', 1, 19),
      holder: fc.constant('x'),
    });
    const amount = fc.option(fc.integer({ min: 1, max: 9_999_999_999_999 }));
    fc.assert(
      fc.property(account, amount, (to, amountVnd) => {
        expect(paymentAccountSchema.safeParse(to).success).toBe(true);
        const { payload } = paymentCode(to, DOSSIER, amountVnd);
        const fields = fieldMap(payload);
        const merchant = fieldMap(fields['38'] ?? '');
        expect(fieldMap(merchant['01'] ?? '')).toEqual({
          '00': to.bankBin,
          '01': to.accountNumber,
        });
        expect(merchant['02']).toBe('QRIBFTTA');
        expect(fields['54']).toBe(amountVnd === null ? undefined : String(amountVnd));
        expect(fields['63']).toBe(crc16(payload.slice(0, -4)));
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  { bankBin: '97041' },
  { bankBin: 'VIETIN' },
  { accountNumber: '' },
  { accountNumber: '12345678901234567890' },
  { accountNumber: '0011-0019' },
  { holder: '' },
])('an account with %j is refused', (wrong) => {
  expect(paymentAccountSchema.safeParse({ ...ACCOUNT, ...wrong }).success).toBe(false);
});
