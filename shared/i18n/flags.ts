import type { FlagRuleId } from '../evaluation/flags/flag.ts';
import type { Catalogue, Messages } from './translate.ts';

export type FlagKey = `flag.${FlagRuleId}` | 'flag.time-unsure';

const vi: Messages<FlagKey> = {
  'flag.more-ratings-than-dossiers':
    '{ratings, plural, other {#}} lượt đánh giá trong khi chỉ có {dossiers, plural, other {#}} hồ sơ đã tiếp nhận. Không phân biệt được lượt nào là thừa.',
  'flag.dossier-rated-twice': 'Lượt đánh giá thứ {time} của cùng một hồ sơ.',
  'flag.outside-hours': 'Lượt đánh giá lúc {at}, ngoài giờ làm việc hơn 30 phút.',
  'flag.on-leave': 'Lượt đánh giá lúc {at}, khi cán bộ đang nghỉ theo lịch.',
  'flag.time-unsure': 'Giờ này do kiosk tự ghi, chưa đối chiếu được với đồng hồ của trung tâm.',
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

const en: Messages<FlagKey> = {
  'flag.more-ratings-than-dossiers':
    '{ratings, plural, one {# rating} other {# ratings}} against {dossiers, plural, one {# dossier} other {# dossiers}} received. Which ones are too many can’t be told.',
  'flag.dossier-rated-twice': 'Rating number {time} of one and the same dossier.',
  'flag.outside-hours': 'A rating at {at}, more than 30 minutes outside opening hours.',
  'flag.on-leave': 'A rating at {at}, while the clerk was on leave.',
  'flag.time-unsure':
    'This time is the kiosk’s own; it could not be compared with the centre’s clock.',
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

/** What each misuse rule found, told as an observation, from its `data`. Counts come as numbers, instants as text. */
export const FLAG_MESSAGES: Catalogue<FlagKey> = { vi, en };
