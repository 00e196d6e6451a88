import type { Catalogue, Messages } from '../../../shared/i18n/translate.ts';

const vi = {
  'retention.title': 'Thời hạn lưu giữ',
  'retention.lead':
    'Tên cán bộ đã thôi việc và góp ý nguyên văn chỉ được giữ trong thời hạn dưới đây, rồi tự xóa. Số lượt đánh giá còn lại, không kèm tên.',
  'retention.caption':
    'Thời hạn mới chỉ có hiệu lực từ hôm nay trở đi; thời hạn cũ vẫn được ghi lại.',
  'retention.kind': 'Nội dung',
  'retention.kind.clerk-name': 'Tên cán bộ, tính từ ngày thôi việc',
  'retention.kind.comment': 'Góp ý nguyên văn, tính từ ngày góp ý',
  'retention.from': 'Có hiệu lực từ',
  'retention.months': 'Số tháng',
  'retention.months.value': '{months, plural, other {# tháng}}',
  'retention.by': 'Người đặt',
  'retention.empty.title': 'Chưa đặt thời hạn nào',
  'retention.empty.text': 'Khi chưa có thời hạn, chưa có gì tự bị xóa.',
  'retention.new': 'Đặt thời hạn',
  'retention.submit': 'Lưu thời hạn',
  'retention.leaving': 'Cán bộ thôi việc',
  'retention.leaving.lead':
    'Ảnh, mã PIN và tài khoản của cán bộ này bị xóa ngay, không lấy lại được. Số lượt đã nhận vẫn còn.',
  'retention.leaving.submit': 'Ghi nhận thôi việc',
  'retention.leaving.done': 'Đã ghi nhận. Ảnh, mã PIN và tài khoản đã xóa.',
};

type Key = keyof typeof vi;

const en: Messages<Key> = {
  'retention.title': 'How long things are kept',
  'retention.lead':
    'The names of clerks who have left and comments as they were written are kept for the terms below and then deleted. The number of ratings stays, without names.',
  'retention.caption': 'A new term holds from today or later; former terms stay on record.',
  'retention.kind': 'What',
  'retention.kind.clerk-name': 'Name of a clerk, counted from leaving',
  'retention.kind.comment': 'Comment as written, counted from its day',
  'retention.from': 'In force from',
  'retention.months': 'Months',
  'retention.months.value': '{months, plural, one {# month} other {# months}}',
  'retention.by': 'Set by',
  'retention.empty.title': 'No term is set',
  'retention.empty.text': 'Without a term nothing is deleted by itself.',
  'retention.new': 'Set a term',
  'retention.submit': 'Save the term',
  'retention.leaving': 'A clerk who leaves',
  'retention.leaving.lead':
    'Portrait, PIN and account are deleted at once and can’t be brought back. The ratings received stay.',
  'retention.leaving.submit': 'Record the departure',
  'retention.leaving.done': 'Recorded. Portrait, PIN and account are deleted.',
};

/** The words about how long what names a person is kept. */
export const RETENTION_WORDS: Catalogue<Key> = { vi, en };
