import type { SettingsChanges } from '../../shared/contract/counter-settings.ts';
import type { ClerkListing, Contacts } from '../../shared/contract/office-info.ts';
import type { LocalText } from '../../shared/domain/local-text.ts';
import type { PaymentAccount } from '../../shared/domain/payment-account.ts';
import { DEMO_CLERKS } from './clerks.ts';
import { portrait } from './portrait.ts';

/** No bank has this number, so an app that reads the code refuses it and nobody pays a stranger. */
const SAMPLE_ACCOUNT: PaymentAccount = {
  bankBin: '000000',
  bankName: 'Ngân hàng mẫu (không có thật)',
  accountNumber: '0000000000',
  holder: 'TAI KHOAN MAU - KHONG CHUYEN TIEN',
};

/** By the order of the clerks. */
const WORK: readonly LocalText[] = [
  { vi: 'Khai sinh, kết hôn, khai tử', en: 'Births, marriages, deaths' },
  { vi: 'Chứng thực bản sao, chữ ký', en: 'Certified copies and signatures' },
  { vi: 'Đất đai, cấp giấy chứng nhận', en: 'Land and land certificates' },
  { vi: 'Xây dựng, môi trường', en: 'Construction and environment' },
  { vi: 'Bảo trợ xã hội, giảm nghèo', en: 'Social protection, poverty reduction' },
  { vi: 'Người có công, trẻ em', en: 'People of merit, children' },
  { vi: 'Hộ kinh doanh, thu phí, lệ phí', en: 'Household businesses, fees' },
  { vi: 'Hướng dẫn, trả kết quả', en: 'Guidance and collection of results' },
];

const CONTACTS: Contacts = {
  address: {
    vi: 'Số 00, đường Ví Dụ, phường Đồng Quang (địa chỉ mẫu)',
    en: '00 Example Street, Đồng Quang ward (sample address)',
  },
  phone: '0208 000 0000',
  email: 'motcua@hailong.example',
  head: {
    name: 'Phan Hồng Vân',
    title: { vi: 'Trưởng Bộ phận Một cửa', en: 'Head of the one-stop office' },
    phone: '0208 000 0001',
    portrait: portrait({
      skin: '#ecc4a2',
      hair: '#3a2c25',
      hairStyle: 'bob',
      clothing: 'ao-dai',
      cloth: '#8d3b3b',
      background: '#f0e6d2',
      glasses: true,
      older: true,
    }),
  },
  clerks: DEMO_CLERKS.map(({ id }, place): ClerkListing => {
    const phone = `0208 000 00${String(place + 11)}`;
    return { clerk: id, work: WORK[place] ?? null, phone };
  }),
};

/** What the demo office says about itself: everything that a kiosk can show is there to be seen, and none of it is real. */
export const DEMO_SETTINGS: SettingsChanges = { payment: SAMPLE_ACCOUNT, contacts: CONTACTS };
