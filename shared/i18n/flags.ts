import type { FlagRuleId } from '../evaluation/flags/flag.ts';
import type { Catalogue, Messages } from './translate.ts';

type FlagKey = `flag.${FlagRuleId}`;

const vi: Messages<FlagKey> = {
  'flag.more-ratings-than-dossiers': 'Số lượt đánh giá ({ratings}) nhiều hơn số hồ sơ ({dossiers})',
  'flag.dossier-rated-twice': 'Một hồ sơ được đánh giá lần thứ {time}',
  'flag.outside-hours': 'Đánh giá ngoài giờ làm việc',
  'flag.on-leave': 'Đánh giá khi cán bộ đang nghỉ',
  'flag.other-clerks-dossier': 'Mã hồ sơ do cán bộ khác tiếp nhận',
  'flag.too-quick': 'Chạm chỉ {shownMs} mili giây sau khi màn hình mở',
  'flag.codes-in-order': '{runs} chuỗi mã hồ sơ gõ liền theo thứ tự, chuỗi dài nhất {longest} mã',
  'flag.burst': 'Đánh giá dồn dập: {most} lượt trong mười phút',
  'flag.high-response':
    'Tỷ lệ đánh giá cao bất thường: {ratings} lượt trên {dossiers} hồ sơ, {top} lượt ở mức cao nhất',
  'flag.low-response':
    'Tỷ lệ đánh giá thấp bất thường: {ratings} lượt trên {dossiers} hồ sơ, {top} lượt ở mức cao nhất',
  'flag.without-code':
    '{codeless} trên {ratings} lượt không có mã hồ sơ, nhiều hơn hẳn đồng nghiệp',
  'flag.only-easy':
    'Chỉ việc dễ được đánh giá: {ratedEasy} trên {rated} lượt, trong khi việc dễ chỉ là {servedEasy} trên {served} hồ sơ',
  'flag.overdue-unrated':
    'Không hồ sơ trễ hạn nào ({overdue}) được đánh giá, trong khi {onTimeRated} trên {onTime} hồ sơ đúng hạn được đánh giá',
  'flag.off-in-shift':
    'Máy tắt trong ca {off} trên {days} ngày; ở đồng nghiệp là {othersOff} trên {othersDays} ngày',
  'flag.many-impossible': '{impossible} trên {ratings} lượt không thể do người dân chấm',
  'flag.identical-comments': '{texts} lời nhận xét lặp lại y hệt, nhiều nhất {most} lần',
};

const en: Messages<FlagKey> = {
  'flag.more-ratings-than-dossiers': 'More ratings ({ratings}) than dossiers ({dossiers})',
  'flag.dossier-rated-twice': 'One dossier rated, time {time}',
  'flag.outside-hours': 'Rated outside opening hours',
  'flag.on-leave': 'Rated while the clerk was on leave',
  'flag.other-clerks-dossier': 'The code of a dossier that another clerk received',
  'flag.too-quick': 'Tapped {shownMs} milliseconds after the screen opened',
  'flag.codes-in-order':
    '{runs} runs of codes typed one after another in order, the longest of {longest}',
  'flag.burst': 'A burst: {most} ratings in ten minutes',
  'flag.high-response':
    'Unusually many rate: {ratings} of {dossiers} dossiers, {top} at the top level',
  'flag.low-response':
    'Unusually few rate: {ratings} of {dossiers} dossiers, {top} at the top level',
  'flag.without-code': '{codeless} of {ratings} ratings without a code, far more than colleagues',
  'flag.only-easy':
    'Only easy work is rated: {ratedEasy} of {rated} ratings, where easy work is {servedEasy} of {served} dossiers',
  'flag.overdue-unrated':
    'No overdue dossier ({overdue}) is rated, where {onTimeRated} of {onTime} on time are',
  'flag.off-in-shift':
    'The kiosk was off in the shift on {off} of {days} days; with colleagues on {othersOff} of {othersDays}',
  'flag.many-impossible': '{impossible} of {ratings} ratings can’t be a citizen’s',
  'flag.identical-comments': '{texts} comments come again word for word, one {most} times',
};

/** What each misuse rule found, from the numbers in its `data`. */
export const FLAG_MESSAGES: Catalogue<FlagKey> = { vi, en };
