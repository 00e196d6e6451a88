import type { Catalogue, Messages } from '../../../shared/i18n/translate.ts';

const vi = {
  'bundles.title': 'Nhận dữ liệu kiosk từ USB',
  'bundles.lead':
    'Dùng khi kiosk không có mạng. Trên kiosk, bộ phận CNTT chọn “Xuất cho trung tâm”; chọn tệp đó ở đây. Nhập lại tệp cũ hay gửi thêm qua mạng cũng không bị tính hai lần.',
  'bundles.file': 'Tệp hai-long-….age trên USB',
  'bundles.uploading': 'Đang tải lên {file}',
  'bundles.importing': 'Đang nhập {file}',
  'bundles.whole': 'Đã nhập trọn vẹn',
  'bundles.not-whole': 'Tệp KHÔNG trọn vẹn',
  'bundles.counts':
    'Máy {device}: {stored} bản ghi mới, {duplicates} đã có, {quarantined} để riêng.',
  'bundles.receipt': 'Tải biên nhận (đến bản ghi {through})',
  'bundles.receipt.hint':
    'Chép vào thư mục gốc của USB, mang về kiosk và chọn “Nhận biên nhận”, để kiosk biết dữ liệu đã đến nơi.',
} as const;

export type BundleKey = keyof typeof vi;

const en: Messages<BundleKey> = {
  'bundles.title': 'Take in a kiosk’s data from USB',
  'bundles.lead':
    'For a kiosk without a network. On the kiosk, IT chooses “Export for the centre”; choose that file here. Importing a file again, or sending the same over the network, counts nothing twice.',
  'bundles.file': 'File hai-long-….age on the stick',
  'bundles.uploading': 'Uploading {file}',
  'bundles.importing': 'Importing {file}',
  'bundles.whole': 'Imported as a whole',
  'bundles.not-whole': 'The file is NOT whole',
  'bundles.counts':
    'Device {device}: {stored} new entries, {duplicates} known, {quarantined} set aside.',
  'bundles.receipt': 'Download the receipt (up to entry {through})',
  'bundles.receipt.hint':
    'Copy it into the stick’s top folder, carry it to the kiosk and choose “Take the receipt”, so that the kiosk knows what arrived.',
};

export const BUNDLE_MESSAGES: Catalogue<BundleKey> = { vi, en };
