import type { LocalText } from '../../shared/domain/local-text.ts';
import type { NewClerk } from '../office/office-input.ts';
import { portrait, type Look } from './portrait.ts';

const CIVIL_STATUS: LocalText = {
  vi: 'Công chức Tư pháp – Hộ tịch',
  en: 'Justice and civil status officer',
};
const LAND: LocalText = {
  vi: 'Công chức Địa chính – Xây dựng – Đô thị và Môi trường',
  en: 'Land, construction, urban and environment officer',
};
const SOCIAL: LocalText = {
  vi: 'Công chức Văn hoá – Xã hội',
  en: 'Culture and social affairs officer',
};
const FINANCE: LocalText = {
  vi: 'Công chức Tài chính – Kế toán',
  en: 'Finance and accounting officer',
};
const OFFICE: LocalText = {
  vi: 'Công chức Văn phòng – Thống kê',
  en: 'Office and statistics officer',
};

function clerk(number: number, name: string, title: LocalText, look: Look): NewClerk {
  return { id: `can-bo-${number}`, name, title, portrait: portrait(look), pin: `20260${number}` };
}

/** Invented people; their PINs are public and for the demo alone. */
export const DEMO_CLERKS: readonly NewClerk[] = [
  clerk(1, 'Nguyễn Thu Hà', CIVIL_STATUS, {
    skin: '#eec3a0',
    hair: '#2a211d',
    hairStyle: 'long',
    clothing: 'ao-dai',
    cloth: '#7a9cc6',
    background: '#e4ecf5',
    glasses: false,
    older: false,
  }),
  clerk(2, 'Trần Quốc Minh', CIVIL_STATUS, {
    skin: '#e2b088',
    hair: '#231c19',
    hairStyle: 'side-part',
    clothing: 'shirt',
    cloth: '#e7edf3',
    background: '#cfdde6',
    glasses: true,
    older: false,
  }),
  clerk(3, 'Lê Thị Lan Anh', LAND, {
    skin: '#f0c9a8',
    hair: '#33251e',
    hairStyle: 'bob',
    clothing: 'jacket',
    cloth: '#3f5873',
    background: '#e8e3d8',
    glasses: false,
    older: false,
  }),
  clerk(4, 'Phạm Đức Thắng', LAND, {
    skin: '#d9a47b',
    hair: '#6f6c6a',
    hairStyle: 'receding',
    clothing: 'jacket',
    cloth: '#4a4f57',
    background: '#dde5dc',
    glasses: true,
    older: true,
  }),
  clerk(5, 'Hoàng Thị Mai', SOCIAL, {
    skin: '#e6b791',
    hair: '#5d5653',
    hairStyle: 'bun',
    clothing: 'blouse',
    cloth: '#b7737a',
    background: '#f1e4e0',
    glasses: false,
    older: true,
  }),
  clerk(6, 'Nông Văn Tùng', SOCIAL, {
    skin: '#d6a079',
    hair: '#1f1916',
    hairStyle: 'short',
    clothing: 'shirt',
    cloth: '#cfe0ee',
    background: '#e3e9d8',
    glasses: false,
    older: false,
  }),
  clerk(7, 'Đỗ Ngọc Bích', FINANCE, {
    skin: '#f2ceb0',
    hair: '#4a3125',
    hairStyle: 'wavy',
    clothing: 'blouse',
    cloth: '#5f8a84',
    background: '#dfeae8',
    glasses: true,
    older: false,
  }),
  clerk(8, 'Vũ Hải Đăng', OFFICE, {
    skin: '#e4b58f',
    hair: '#2b221d',
    hairStyle: 'side-part',
    clothing: 'shirt',
    cloth: '#d9cbb4',
    background: '#efe6d6',
    glasses: false,
    older: false,
  }),
];
