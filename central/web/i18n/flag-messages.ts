import { FLAG_MESSAGES } from '../../../shared/i18n/flags.ts';
import type { Catalogue, Messages } from '../../../shared/i18n/translate.ts';

const vi = {
  ...FLAG_MESSAGES.vi,
  'flags.title': 'Dấu hiệu cần xem lại',
  'flags.lead':
    'Dấu hiệu không phải là kết luận. Không lượt nào bị bỏ khi chưa có một người xem và nêu lý do; cả hai số, trước và sau rà soát, luôn được giữ.',
  'flags.state': 'Tình trạng',
  'flags.state.open': 'Chờ xem',
  'flags.state.decided': 'Đã quyết định',
  'flags.state.all': 'Tất cả',
  'flags.run': 'Chạy lại các quy tắc',
  'flags.ran': 'Tìm thấy {found} dấu hiệu: {added} mới, {changed} thay đổi, {gone} không còn.',
  'flags.no-dossiers':
    'Chưa nhập danh sách hồ sơ của thời gian này, nên các quy tắc cần hồ sơ chưa nói được gì.',
  'flags.empty.title': 'Không có dấu hiệu nào',
  'flags.empty.text': 'Với thời gian và tình trạng đã chọn, các quy tắc không tìm thấy gì.',
  'flags.more': 'Xem thêm',
  'flags.count': '{count, plural, other {#}} dấu hiệu',
  'flags.severity.impossible': 'Không thể xảy ra theo cách thông thường',
  'flags.severity.signal': 'Dấu hiệu thống kê, có thể là ngay thẳng',
  'flags.chance': 'Nếu mọi việc ngay thẳng, khả năng gặp chuyện này không quá {chance}.',
  'flags.rule': 'Quy tắc {rule}, phiên bản {version}',
  'flags.when': 'Về {period}',
  'flags.ratings': '{count, plural, other {#}} lượt liên quan',
  'flags.no-ratings': 'Không tách được lượt nào: chỉ có thể ghi nhận.',
  'flags.gone': 'Các quy tắc không còn thấy dấu hiệu này từ {time}.',
  'flags.revision': 'Lần thay đổi thứ {revision}',
  'flags.open': 'Chờ quyết định',
  'flags.decided.exclude': 'Đã loại khỏi số sau rà soát',
  'flags.decided.keep': 'Đã giữ lại',
  'flags.history': 'Các quyết định',
  'flags.history.line': '{time}, {by}: {decision}. Lý do: {reason}',
  'flags.history.exclude': 'loại',
  'flags.history.keep': 'giữ',
  'flags.reason': 'Lý do quyết định',
  'flags.exclude': 'Loại khỏi số sau rà soát',
  'flags.keep': 'Giữ lại',
  'flags.decide': 'Quyết định về dấu hiệu: {clerk}',
};

type Key = keyof typeof vi;

const en: Messages<Key> = {
  ...FLAG_MESSAGES.en,
  'flags.title': 'Findings to look at',
  'flags.lead':
    'A finding is no verdict. No rating is left out before a person has looked and given a reason; both figures, before and after review, are always kept.',
  'flags.state': 'State',
  'flags.state.open': 'Waiting',
  'flags.state.decided': 'Decided',
  'flags.state.all': 'All',
  'flags.run': 'Run the rules again',
  'flags.ran': '{found} findings: {added} new, {changed} changed, {gone} gone.',
  'flags.no-dossiers':
    'No list of dossiers was imported for this period, so the rules that need dossiers say nothing.',
  'flags.empty.title': 'There are no findings',
  'flags.empty.text': 'The rules found nothing for the period and state that were chosen.',
  'flags.more': 'Show more',
  'flags.count': '{count, plural, one {# finding} other {# findings}}',
  'flags.severity.impossible': 'Can’t come about in the ordinary way',
  'flags.severity.signal': 'A statistical signal, it may be honest',
  'flags.chance': 'If all were honest, the chance of this would be at most {chance}.',
  'flags.rule': 'Rule {rule}, version {version}',
  'flags.when': 'About {period}',
  'flags.ratings': '{count, plural, one {# rating} other {# ratings}} concerned',
  'flags.no-ratings': 'No single ratings can be told apart: it can only be noted.',
  'flags.gone': 'The rules no longer find this since {time}.',
  'flags.revision': 'Revision {revision}',
  'flags.open': 'Waits for a decision',
  'flags.decided.exclude': 'Excluded from the figure after review',
  'flags.decided.keep': 'Kept',
  'flags.history': 'Decisions',
  'flags.history.line': '{time}, {by}: {decision}. Reason: {reason}',
  'flags.history.exclude': 'exclude',
  'flags.history.keep': 'keep',
  'flags.reason': 'Reason for the decision',
  'flags.exclude': 'Exclude from the figure after review',
  'flags.keep': 'Keep',
  'flags.decide': 'Decide about the finding: {clerk}',
};

/** The words about findings and their review. */
export const FLAG_WORDS: Catalogue<Key> = { vi, en };
