import { expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  settingsAt,
  settingsChangesSchema,
  type CounterSettings,
} from '../../../shared/contract/counter-settings.ts';

const SAID: CounterSettings = {
  ...DEFAULT_SETTINGS,
  askProcedure: true,
  largeTypeDefault: true,
  payment: { bankBin: '970400', bankName: 'Ví dụ', accountNumber: '1234', holder: 'UBND' },
  feesAsOf: '2026-07-01',
  emblem: 'data:image/svg+xml,%3Csvg/%3E',
  screenInches: 21.5,
  contacts: {
    address: { vi: 'Số 1', en: 'No. 1' },
    phone: '0208 000 0000',
    email: 'motcua@example.vn',
    head: { name: 'Hà', title: { vi: 'Giám đốc', en: 'Director' }, phone: null, portrait: null },
    clerks: [{ clerk: 'lan', work: null, phone: '113' }],
  },
};

test('whatever a kiosk can be told, an office can set, all at once or one by one', () => {
  expect(settingsChangesSchema.parse(SAID)).toEqual(SAID);
  for (const [name, value] of Object.entries(SAID))
    expect(settingsChangesSchema.parse({ [name]: value })).toEqual({ [name]: value });
});

test('what nobody knows is refused', () => {
  expect(settingsChangesSchema.safeParse({ paymnet: null }).success).toBe(false);
});

test('a counter goes before its office, and its office before the product', () => {
  const at = settingsAt({ askProcedure: true, feesAsOf: '2026-07-01' }, { askProcedure: false });
  expect(at).toEqual({ ...DEFAULT_SETTINGS, feesAsOf: '2026-07-01' });
});
