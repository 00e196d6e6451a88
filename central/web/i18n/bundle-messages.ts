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
  'bundles.past': 'Các tệp đã gửi',
  'bundles.past.file': 'Tệp',
  'bundles.past.state': 'Tình trạng',
  'bundles.past.at': 'Bắt đầu gửi',
  'bundles.past.by': 'Người gửi',
  'bundles.past.stored': 'Mới',
  'bundles.past.duplicates': 'Đã có',
  'bundles.past.quarantined': 'Để riêng',
  'bundles.past.receipt': 'Biên nhận',
  'bundles.past.uploading': 'Mới tải lên được {share}',
  'bundles.past.again': 'Chọn lại đúng tệp này ở trên để gửi tiếp phần còn lại.',
  'bundles.past.importing': 'Đang nhập',
  'bundles.past.importing-of': 'Đang nhập: {done}/{total} bản ghi',
  'bundles.past.whole': 'Trọn vẹn',
  'bundles.past.download': 'Tải (đến bản ghi {through})',
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
  'bundles.past': 'Files sent before',
  'bundles.past.file': 'File',
  'bundles.past.state': 'State',
  'bundles.past.at': 'Begun',
  'bundles.past.by': 'By',
  'bundles.past.stored': 'New',
  'bundles.past.duplicates': 'Known',
  'bundles.past.quarantined': 'Set aside',
  'bundles.past.receipt': 'Receipt',
  'bundles.past.uploading': '{share} uploaded so far',
  'bundles.past.again': 'Choose this same file above to send the rest.',
  'bundles.past.importing': 'Being imported',
  'bundles.past.importing-of': 'Being imported: {done} of {total} entries',
  'bundles.past.whole': 'Whole',
  'bundles.past.download': 'Download (up to entry {through})',
};

export const BUNDLE_MESSAGES: Catalogue<BundleKey> = { vi, en };
