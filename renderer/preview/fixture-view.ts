import { DEFAULT_SETTINGS } from '../../shared/contract/counter-settings.ts';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Clerk } from '../../shared/domain/roster.ts';
import { DEFAULT_QUESTIONNAIRE, type Reason } from '../../shared/domain/questionnaire.ts';
import { FIVE_LEVELS, THREE_LEVELS } from '../../shared/domain/scale.ts';
import { fixturePortrait } from './fixture-portrait.ts';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'] as const;
const MIDDLE = ['Thị', 'Văn', 'Minh', 'Ngọc', 'Thanh', 'Quang', 'Hữu', 'Bích'] as const;
const GIVEN = [
  'An',
  'Ánh',
  'Bình',
  'Châu',
  'Dung',
  'Đạt',
  'Giang',
  'Hà',
  'Hằng',
  'Khánh',
  'Lan',
  'Linh',
  'Mai',
  'Nga',
  'Oanh',
  'Phúc',
  'Quỳnh',
  'Sơn',
  'Thảo',
  'Trang',
  'Uyên',
  'Vy',
  'Yến',
] as const;

function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

function clerk(index: number): Clerk {
  return {
    id: `clerk-${index + 1}`,
    name: `${at(FAMILY, index * 7)} ${at(MIDDLE, index * 3 + 1)} ${at(GIVEN, index * 5 + 2)}`,
    title: { vi: 'Công chức Tư pháp – Hộ tịch', en: 'Civil status officer' },
    portrait: fixturePortrait(index),
  };
}

const LONG_NAMED: Clerk = {
  id: 'clerk-long',
  name: 'Nguyễn Phước Tôn Nữ Hoàng Quỳnh Như',
  title: {
    vi: 'Công chức Địa chính – Nông nghiệp – Xây dựng và Môi trường',
    en: 'Officer for land, agriculture, construction and the environment',
  },
  portrait: fixturePortrait(4),
};

export const VIEW: KioskView = {
  staff: [
    { id: 'cntt', name: 'Đinh Công Vinh', role: 'it' },
    { id: 'phu-trach', name: 'Bùi Thanh Hương', role: 'supervisor' },
  ],
  badges: [],
  version: '0'.repeat(64),
  unit: {
    id: 'dong-quang',
    code: 'H55.00.00',
    name: {
      vi: 'Trung tâm Phục vụ hành chính công phường Đồng Quang',
      en: 'Đồng Quang Ward Public Administration Service Centre',
    },
    parent: { vi: 'Thành phố Thái Nguyên', en: 'Thái Nguyên City' },
  },
  counter: {
    id: 'q3',
    number: 3,
    name: { vi: 'Hộ tịch – Chứng thực', en: 'Civil status and certification' },
  },
  roster: Array.from({ length: 8 }, (_, index) => clerk(index)),
  scale: FIVE_LEVELS,
  questionnaire: DEFAULT_QUESTIONNAIRE,
  procedures: [],
  openingHours: [],
  exportRecipient: `age1${'q'.repeat(58)}`,
  settings: DEFAULT_SETTINGS,
};

/** As many reasons as a questionnaire may hold, with long words. */
export const MANY_REASONS_VIEW: KioskView = {
  ...VIEW,
  questionnaire: {
    ...DEFAULT_QUESTIONNAIRE,
    reasons: [
      ...DEFAULT_QUESTIONNAIRE.reasons,
      ...['a', 'b', 'c', 'd'].map((letter): Reason => ({
        id: `long-${letter}`,
        label: {
          vi: 'Phối hợp giữa các cơ quan giải quyết hồ sơ liên thông',
          en: 'How the agencies that share an application work together',
        },
        destination: 'procedure',
      })),
    ],
  },
};

export const THREE_LEVEL_VIEW: KioskView = { ...VIEW, scale: THREE_LEVELS };

/** Everything as long as the contract and Vietnamese names make it in practice. */
export const LONG_VIEW: KioskView = {
  ...VIEW,
  unit: {
    ...VIEW.unit,
    name: {
      vi: 'Trung tâm Phục vụ hành chính công xã Nghĩa Trung – Thượng Nguyên và vùng phụ cận',
      en: 'Public Administration Service Centre of Nghĩa Trung – Thượng Nguyên Commune and Environs',
    },
  },
  counter: {
    id: 'q128',
    number: 128,
    name: {
      vi: 'Đất đai – Xây dựng – Môi trường – Nông nghiệp',
      en: 'Land, construction, environment and agriculture',
    },
  },
  roster: [LONG_NAMED, ...VIEW.roster],
};

export const TWO_CLERK_VIEW: KioskView = { ...VIEW, roster: [LONG_NAMED, clerk(1)] };
export const CROWDED_VIEW: KioskView = {
  ...VIEW,
  roster: [LONG_NAMED, ...Array.from({ length: 199 }, (_, index) => clerk(index))],
};
