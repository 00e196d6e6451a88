import type { KioskView } from '../../shared/contract/ipc.ts';
import type { DossierCode } from '../../shared/domain/dossier-code.ts';
import { paymentOf } from '../../shared/flow/payment.ts';
import type { LookingUp, LookUpPage } from '../../shared/flow/look-up-state.ts';
import type { View } from '../../shared/flow/state.ts';
import { openTyping } from '../../shared/telex/typing.ts';
import { PAPERS, PROCEDURES, STEPS } from './fixture-procedures.ts';
import { CROWDED_VIEW, LONG_VIEW, VIEW } from './fixture-view.ts';

export interface LookUpScene {
  readonly shown: View;
  readonly view: KioskView;
}

const OPENING_HOURS = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: 450, to: 690 },
  { weekday, from: 810, to: 1020 },
]);

/** An office that has said everything about itself. */
export const TOLD_VIEW: KioskView = {
  ...VIEW,
  procedures: PROCEDURES,
  openingHours: OPENING_HOURS,
  settings: {
    ...VIEW.settings,
    payment: {
      bankBin: '970415',
      bankName: 'VietinBank',
      accountNumber: '113366668888',
      holder: 'UBND PHUONG DONG QUANG',
    },
    feesAsOf: '2026-07-01',
    contacts: {
      address: { vi: 'Số 12 đường Ví Dụ, phường Đồng Quang', en: '12 Example Street, Đồng Quang' },
      phone: '0208 000 0000',
      email: 'motcua@example.vn',
      head: {
        name: 'Phạm Thị Thu Hà',
        title: { vi: 'Giám đốc Trung tâm', en: 'Director of the centre' },
        phone: '0208 000 0001',
        portrait: VIEW.roster[3]?.portrait ?? null,
      },
      clerks: VIEW.roster.slice(0, 5).map(({ id }, index) => ({
        clerk: id,
        work: { vi: 'Khai sinh, khai tử, kết hôn', en: 'Births, deaths, marriages' },
        phone: `0208 000 001${index}`,
      })),
    },
  },
};

function scene(page: LookUpPage, change: Partial<LookingUp> = {}, view = TOLD_VIEW): LookUpScene {
  return {
    shown: {
      name: 'looking-up',
      session: null,
      page,
      query: openTyping(''),
      field: null,
      method: 'telex',
      ...change,
    },
    view,
  };
}

/** One that was posted with all there is to tell of it. */
const TOLD_CODE = '1.001193';
const PAPERS_VIEW: KioskView = {
  ...TOLD_VIEW,
  procedures: PROCEDURES.map((one) =>
    one.code === TOLD_CODE ? { ...one, papers: PAPERS, steps: STEPS } : one,
  ),
};

function procedure(found: (one: (typeof PROCEDURES)[number]) => boolean): LookUpPage {
  return { name: 'procedure', code: PROCEDURES.find(found)?.code ?? '' };
}

const FORM = {
  name: 'feedback',
  about: 'report',
  text: openTyping('Tôi đến lần thứ ba mà vẫn bị yêu cầu bổ sung giấy tờ không có trong danh mục.'),
  contact: openTyping(''),
  field: 'text',
  refused: false,
} as const;
const LONGEST = Math.max(...PROCEDURES.map(({ name }) => name.length));
const PAID = PROCEDURES.find(({ feeVnd }) => (feeVnd ?? 0) > 0)?.code ?? '';

/** As long as codes are. */
const OLD_CODE: DossierCode = {
  text: '000.00.06.H55-260713-0009751',
  family: 'old',
  unit: '000.00.06.H55',
  day: '2026-07-13',
  sequence: '0009751',
  system: 'ministry',
};
const SCANNING_VIEW: KioskView = {
  ...TOLD_VIEW,
  settings: {
    ...TOLD_VIEW.settings,
    opening: { ...TOLD_VIEW.settings.opening, modes: ['receipt', 'keypad'] },
  },
};

export const LOOK_UP_SCENES: Readonly<Record<string, LookUpScene>> = {
  'waiting-told': { shown: { name: 'waiting' }, view: TOLD_VIEW },
  'waiting-told-long': {
    shown: { name: 'waiting' },
    view: { ...LONG_VIEW, openingHours: OPENING_HOURS },
  },
  'look-up-menu': scene({ name: 'menu' }),
  'look-up-fields': scene({ name: 'procedures' }),
  'look-up-found': scene({ name: 'procedures' }, { query: openTyping('khai sih') }),
  'look-up-in-field': scene({ name: 'procedures' }, { field: 'Hộ tịch' }),
  'look-up-nothing': scene({ name: 'procedures' }, { query: openTyping('xyzzy') }),
  'look-up-empty': scene({ name: 'procedures' }, {}, VIEW),
  'look-up-procedure': scene(procedure(({ code }) => code === '1.001193')),
  'look-up-procedure-papers': scene({ name: 'procedure', code: TOLD_CODE }, {}, PAPERS_VIEW),
  'look-up-procedure-fee': scene({ name: 'procedure', code: PAID }),
  'look-up-procedure-long': scene(procedure(({ name }) => name.length === LONGEST)),
  'look-up-procedure-gone': scene({ name: 'procedure', code: '0.000000' }),
  'look-up-payment': scene({ ...paymentOf(PAID), digits: '2607' }),
  'look-up-payment-fault': scene({ ...paymentOf(PAID), digits: '261399' }),
  'look-up-payment-ready': scene({ ...paymentOf(PAID), digits: '2607130975' }),
  'look-up-payment-scanned': scene({ ...paymentOf(PAID), scanned: OLD_CODE }, {}, SCANNING_VIEW),
  'look-up-payment-scan-fault': scene(
    { ...paymentOf(PAID), fault: 'not-a-code' },
    {},
    SCANNING_VIEW,
  ),
  'look-up-people': scene({ name: 'people' }),
  'look-up-people-200': scene({ name: 'people' }, {}, CROWDED_VIEW),
  'look-up-channels': scene({ name: 'channels' }),
  'look-up-channels-bare': scene({ name: 'channels' }, {}, VIEW),
  'look-up-form': scene(FORM),
  'look-up-form-contact': scene({ ...FORM, field: 'contact' }),
  'look-up-form-refused': scene({ ...FORM, about: 'proposal', refused: true }),
  'saving-feedback': {
    shown: {
      name: 'saving-feedback',
      session: null,
      tap: { id: 1, kind: 'feedback', feedback: { about: 'report', text: 'x', contact: '' } },
      method: 'telex',
      since: 0,
    },
    view: TOLD_VIEW,
  },
  'feedback-thanks': {
    shown: { name: 'feedback-thanks', session: null, since: 0 },
    view: TOLD_VIEW,
  },
};
