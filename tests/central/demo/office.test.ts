import { describe, expect, test } from 'vitest';
import { demoOffice, DEMO_KIOSK_COUNTER } from '../../../central/demo/office.ts';
import { faultInOffice } from '../../../central/office/office-input.ts';
import { isOpen } from '../../../shared/domain/opening-hours.ts';

const office = demoOffice();

describe('the demo office', () => {
  test('is one that the centre takes and a kiosk understands', () => {
    expect(faultInOffice(office)).toBeNull();
  });

  test('has six counters, eight clerks and the 263 procedures', () => {
    expect(office.counters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(office.clerks).toHaveLength(8);
    expect(office.procedures).toHaveLength(263);
    expect(office.counters.map(({ id }) => id)).toContain(DEMO_KIOSK_COUNTER);
  });

  test('gives every clerk a face and a PIN of their own', () => {
    expect(new Set(office.clerks.map(({ portrait }) => portrait)).size).toBe(8);
    expect(new Set(office.clerks.map(({ pin }) => pin)).size).toBe(8);
  });

  test('says of itself what a citizen may look up: the head, every clerk’s work and telephone, and three ways to be reached', () => {
    const contacts = office.settings?.contacts;
    expect(contacts?.clerks.map(({ clerk }) => clerk)).toEqual(office.clerks.map(({ id }) => id));
    for (const { work, phone } of contacts?.clerks ?? []) {
      expect(work?.vi).toBeTruthy();
      expect(phone).toMatch(/^0208 000 00\d\d$/);
    }
    for (const said of ['head', 'address', 'phone', 'email'] as const)
      expect(contacts?.[said], said).not.toBeNull();
  });

  test('asks for fees on an account that no bank has, and says so where the payer looks', () => {
    expect(office.settings?.payment).toMatchObject({
      bankBin: '000000',
      bankName: expect.stringContaining('không có thật'),
      holder: expect.stringContaining('KHONG CHUYEN TIEN'),
    });
  });

  test.each([
    ['Monday 7:29', '2026-11-23T07:29:00+07:00', false],
    ['Monday 7:30', '2026-11-23T07:30:00+07:00', true],
    ['Monday 11:30', '2026-11-23T11:30:00+07:00', false],
    ['Friday 16:59', '2026-11-27T16:59:00+07:00', true],
    ['Saturday 9:00', '2026-11-28T09:00:00+07:00', false],
  ])('on %s is open: %s', (_, at, open) => {
    expect(isOpen(office.openingHours, Date.parse(at))).toBe(open);
  });
});
