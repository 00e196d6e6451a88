import type { FlagRuleId } from '../../../shared/evaluation/flags/flag.ts';
import type { Catalogue, Messages } from '../../../shared/i18n/translate.ts';

/** What each rule found, told as an observation. Counts come as numbers, instants as text. */
type RuleKey = `flag.${FlagRuleId}`;

const viRules: Messages<RuleKey> = {
  'flag.more-ratings-than-dossiers':
    '{ratings, plural, other {#}} lượt đánh giá trong khi chỉ có {dossiers, plural, other {#}} hồ sơ đã tiếp nhận. Không phân biệt được lượt nào là thừa.',
  'flag.dossier-rated-twice': 'Lượt đánh giá thứ {time} của cùng một hồ sơ.',
  'flag.outside-hours': 'Lượt đánh giá lúc {at}, ngoài giờ làm việc hơn 30 phút.',
  'flag.on-leave': 'Lượt đánh giá lúc {at}, khi cán bộ đang nghỉ theo lịch.',
  'flag.other-clerks-dossier': 'Lượt đánh giá lúc {at}, dùng mã hồ sơ do cán bộ khác tiếp nhận.',
  'flag.too-quick':
    'Chạm sau {shownMs, plural, other {#}} phần nghìn giây kể từ khi màn hình mở, chưa kịp đọc câu hỏi.',
  'flag.codes-in-order':
    '{runs, plural, other {#}} chuỗi mã hồ sơ được gõ liên tiếp theo đúng thứ tự số, nhanh hơn nhiều so với lúc tiếp nhận; chuỗi dài nhất có {longest, plural, other {#}} mã.',
  'flag.burst':
    'Có lúc {most, plural, other {#}} lượt trong 10 phút, nhiều hơn số người đến có thể giải thích.',
  'flag.high-response':
    '{ratings, plural, other {#}} lượt trên {dossiers, plural, other {#}} hồ sơ, cao hơn hẳn mọi đồng nghiệp, trong đó {top, plural, other {#}} lượt ở mức cao nhất.',
  'flag.low-response':
    '{ratings, plural, other {#}} lượt trên {dossiers, plural, other {#}} hồ sơ, thấp hơn hẳn mọi đồng nghiệp, trong đó {top, plural, other {#}} lượt ở mức cao nhất.',
  'flag.without-code':
    '{codeless, plural, other {#}} trong {ratings, plural, other {#}} lượt không có mã hồ sơ, nhiều hơn hẳn đồng nghiệp, và các lượt này hài lòng hơn hẳn các lượt có mã.',
  'flag.only-easy':
    '{ratedEasy, plural, other {#}} trong {rated, plural, other {#}} hồ sơ có đánh giá là thủ tục làm xong trong khi chờ; trong khi loại này chỉ chiếm {servedEasy, plural, other {#}} trong {served, plural, other {#}} hồ sơ đã tiếp nhận.',
  'flag.overdue-unrated':
    'Không hồ sơ nào trong {overdue, plural, other {#}} hồ sơ quá hạn được đánh giá, trong khi {onTimeRated, plural, other {#}} trong {onTime, plural, other {#}} hồ sơ đúng hạn có đánh giá.',
  'flag.off-in-shift':
    'Riêng kiosk của cán bộ này tắt lâu trong {off, plural, other {#}} trên {days, plural, other {#}} ngày làm việc; với các đồng nghiệp là {othersOff, plural, other {#}} trên {othersDays, plural, other {#}} ngày.',
  'flag.many-impossible':
    '{impossible, plural, other {#}} trong {ratings, plural, other {#}} lượt không thể có theo cách thông thường, nhiều hơn mức nhầm lẫn thường gặp.',
  'flag.identical-comments':
    '{texts, plural, other {#}} nội dung góp ý dài lặp lại y hệt, có nội dung tới {most, plural, other {#}} lần, và không xuất hiện ở cán bộ nào khác.',
};

const enRules: Messages<RuleKey> = {
  'flag.more-ratings-than-dossiers':
    '{ratings, plural, one {# rating} other {# ratings}} against {dossiers, plural, one {# dossier} other {# dossiers}} received. Which ones are too many can’t be told.',
  'flag.dossier-rated-twice': 'Rating number {time} of one and the same dossier.',
  'flag.outside-hours': 'A rating at {at}, more than 30 minutes outside opening hours.',
  'flag.on-leave': 'A rating at {at}, while the clerk was on leave.',
  'flag.other-clerks-dossier':
    'A rating at {at} under the code of a dossier that another clerk received.',
  'flag.too-quick':
    'Pressed {shownMs, plural, one {# millisecond} other {# milliseconds}} after the screen opened, before the question could be read.',
  'flag.codes-in-order':
    '{runs, plural, one {# run} other {# runs}} of dossier codes typed one after another in the order of their numbers, far faster than they were received; the longest has {longest, plural, one {# code} other {# codes}}.',
  'flag.burst':
    'At times {most, plural, one {# rating} other {# ratings}} within 10 minutes, more than arrivals explain.',
  'flag.high-response':
    '{ratings, plural, one {# rating} other {# ratings}} of {dossiers, plural, one {# dossier} other {# dossiers}}, far above every colleague, {top, plural, other {#}} of them at the top level.',
  'flag.low-response':
    '{ratings, plural, one {# rating} other {# ratings}} of {dossiers, plural, one {# dossier} other {# dossiers}}, far below every colleague, {top, plural, other {#}} of them at the top level.',
  'flag.without-code':
    '{codeless, plural, other {#}} of {ratings, plural, one {# rating} other {# ratings}} came without a dossier code, far more than with colleagues, and these are far happier than those with one.',
  'flag.only-easy':
    '{ratedEasy, plural, other {#}} of {rated, plural, one {# rated dossier} other {# rated dossiers}} are of procedures done while one waits, against {servedEasy, plural, other {#}} of {served, plural, one {# dossier} other {# dossiers}} received.',
  'flag.overdue-unrated':
    'None of {overdue, plural, one {# overdue dossier} other {# overdue dossiers}} was rated, while {onTimeRated, plural, other {#}} of {onTime, plural, one {# dossier} other {# dossiers}} on time were.',
  'flag.off-in-shift':
    'This clerk’s kiosk alone was off for long on {off, plural, other {#}} of {days, plural, one {# working day} other {# working days}}; with colleagues it was {othersOff, plural, other {#}} of {othersDays, plural, one {# day} other {# days}}.',
  'flag.many-impossible':
    '{impossible, plural, other {#}} of {ratings, plural, one {# rating} other {# ratings}} can’t have come about in the ordinary way, more than mishaps explain.',
  'flag.identical-comments':
    '{texts, plural, one {# long comment is} other {# long comments are}} repeated word for word, one of them {most, plural, other {#}} times, and nowhere with another clerk.',
};

const vi = {
  ...viRules,
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
  ...enRules,
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
