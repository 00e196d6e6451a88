import { DEFAULT_QUESTIONNAIRE } from '../../shared/domain/questionnaire.ts';
import { FIVE_LEVELS } from '../../shared/domain/scale.ts';
import type { Counter } from '../../shared/contract/kiosk-config.ts';
import type { OfficeInput } from '../office/office-input.ts';
import { USUAL_WEEK } from '../office/usual-week.ts';
import { DEMO_CLERKS } from './clerks.ts';
import { DEMO_SETTINGS } from './kiosk-settings.ts';
import { DEMO_STAFF } from './staff.ts';
import { demoProcedures } from './procedures.ts';

const COUNTERS: readonly Counter[] = [
  { id: 'quay-1', number: 1, name: { vi: 'Hộ tịch', en: 'Civil status' } },
  { id: 'quay-2', number: 2, name: { vi: 'Chứng thực', en: 'Certification' } },
  { id: 'quay-3', number: 3, name: { vi: 'Đất đai', en: 'Land' } },
  {
    id: 'quay-4',
    number: 4,
    name: {
      vi: 'Lao động – Người có công – Xã hội',
      en: 'Labour, people of merit and social affairs',
    },
  },
  { id: 'quay-5', number: 5, name: { vi: 'Đăng ký kinh doanh', en: 'Business registration' } },
  { id: 'quay-6', number: 6, name: { vi: 'Trả kết quả', en: 'Collection of results' } },
];

export const DEMO_UNIT = 'dong-quang';
/** The kiosk of a first start stands here. */
export const DEMO_KIOSK_COUNTER = 'quay-3';

/** The office that the product was conceived for, with invented people. */
export function demoOffice(): OfficeInput {
  return {
    unit: {
      id: DEMO_UNIT,
      // The province's own code: no public source names the ward's.
      code: 'H55',
      name: {
        vi: 'Bộ phận Một cửa phường Đồng Quang',
        en: 'One-stop office of Đồng Quang ward',
      },
      parent: {
        vi: 'Thành phố Thái Nguyên, tỉnh Thái Nguyên',
        en: 'Thái Nguyên city, Thái Nguyên province',
      },
    },
    counters: COUNTERS,
    clerks: DEMO_CLERKS,
    staff: DEMO_STAFF,
    procedures: demoProcedures(),
    scale: FIVE_LEVELS,
    questionnaire: DEFAULT_QUESTIONNAIRE,
    openingHours: USUAL_WEEK,
    settings: DEMO_SETTINGS,
  };
}
