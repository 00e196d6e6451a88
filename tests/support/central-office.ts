import type { OfficeInput } from '../../central/office/office-input.ts';
import { DEFAULT_QUESTIONNAIRE } from '../../shared/domain/questionnaire.ts';
import { FIVE_LEVELS } from '../../shared/domain/scale.ts';

const PORTRAIT =
  'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=';
const OFFICER = { vi: 'Công chức', en: 'Officer' };

/** A small office for tests: two counters, three clerks, open all week. */
export const TEST_OFFICE: OfficeInput = {
  unit: {
    id: 'phuong-thu',
    code: 'H55.99.01',
    name: { vi: 'Phường Thử', en: 'Test ward' },
    parent: { vi: 'Tỉnh Thái Nguyên', en: 'Thái Nguyên province' },
  },
  counters: [
    { id: 'quay-1', number: 1, name: { vi: 'Hộ tịch', en: 'Civil status' } },
    { id: 'quay-3', number: 3, name: { vi: 'Đất đai', en: 'Land' } },
  ],
  clerks: [
    { id: 'can-bo-1', name: 'Nguyễn Thu Hà', title: OFFICER, portrait: PORTRAIT, pin: '135790' },
    { id: 'can-bo-2', name: 'Trần Quốc Minh', title: OFFICER, portrait: PORTRAIT, pin: '246801' },
    { id: 'can-bo-3', name: 'Lê Lan Anh', title: OFFICER, portrait: PORTRAIT, pin: '357912' },
  ],
  staff: [
    { id: 'cntt', name: 'Đinh Công Vinh', role: 'it', pin: '468024' },
    { id: 'phu-trach', name: 'Bùi Thanh Hương', role: 'supervisor', pin: '579135' },
  ],
  procedures: [
    {
      code: '1.001193',
      name: 'Thủ tục đăng ký khai sinh',
      field: 'Hộ tịch',
      days: 1,
      feeVnd: 0,
      feeNote: '',
      source: '',
    },
    {
      code: '2.000815',
      name: 'Thủ tục chứng thực bản sao từ bản chính',
      field: 'Chứng thực',
      days: null,
      feeVnd: 2000,
      feeNote: '2.000 đồng/trang',
      source: '',
    },
  ],
  scale: FIVE_LEVELS,
  questionnaire: DEFAULT_QUESTIONNAIRE,
  openingHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, to: 1440 })),
};
