import type { Catalogue, Messages } from '../../../shared/i18n/translate.ts';

const vi = {
  'view.badges': 'Thẻ cán bộ',
  'badges.title': 'Thẻ cán bộ',
  'badges.lead':
    'Quét thẻ tại kiosk để chọn nhanh tên mình; vẫn phải nhập mã PIN. Làm thẻ mới thì thẻ cũ của người đó không dùng được nữa.',
  'badges.caption': 'Cán bộ đang làm việc, theo thứ tự danh sách của cơ quan.',
  'badges.choose': 'Chọn',
  'badges.choose.one': 'Chọn {name}',
  'badges.clerk': 'Họ tên',
  'badges.job': 'Chức danh',
  'badges.made-at': 'Thẻ làm lúc',
  'badges.none': 'chưa có thẻ',
  'badges.actions': 'Thao tác',
  'badges.make': 'Làm {count, plural, other {# thẻ}} mới',
  'badges.make.none': 'Làm thẻ mới',
  'badges.replaces': 'Có người đang có thẻ: thẻ cũ sẽ hết hiệu lực.',
  'badges.revoke': 'Thu hồi thẻ',
  'badges.empty.title': 'Chưa có cán bộ nào',
  'badges.empty.text': 'Danh sách cán bộ của cơ quan đang trống.',
  'badges.sheet': 'Thẻ vừa làm',
  'badges.sheet.title': '{count, plural, other {# thẻ}} đã sẵn sàng để in.',
  'badges.sheet.once': 'Mã trên thẻ chỉ hiện lần này; rời trang mà chưa in thì phải làm lại.',
  'badges.print': 'In thẻ',
  'badges.put-away': 'Đã in xong, cất đi',
  'badges.code': 'Mã QR trên thẻ của {name}',
  'badges.note': 'Quét tại kiosk rồi nhập mã PIN. Mất thẻ: báo ngay để thu hồi.',
};

type Key = keyof typeof vi;

const en: Messages<Key> = {
  'view.badges': 'Badges',
  'badges.title': 'Clerks’ badges',
  'badges.lead':
    'Scanned at a kiosk, a badge chooses its clerk; the PIN is still asked. A new badge ends the one that the clerk had.',
  'badges.caption': 'Clerks who work there, in the office’s order.',
  'badges.choose': 'Choose',
  'badges.choose.one': 'Choose {name}',
  'badges.clerk': 'Name',
  'badges.job': 'Title',
  'badges.made-at': 'Badge made',
  'badges.none': 'no badge',
  'badges.actions': 'Actions',
  'badges.make': 'Make {count, plural, one {# new badge} other {# new badges}}',
  'badges.make.none': 'Make new badges',
  'badges.replaces': 'Some of them have a badge: it will stop working.',
  'badges.revoke': 'Revoke the badge',
  'badges.empty.title': 'There are no clerks',
  'badges.empty.text': 'The office’s list of clerks is empty.',
  'badges.sheet': 'New badges',
  'badges.sheet.title': '{count, plural, one {# badge is} other {# badges are}} ready to print.',
  'badges.sheet.once':
    'The codes are shown this once; leave without printing, and they have to be made again.',
  'badges.print': 'Print the badges',
  'badges.put-away': 'Printed, put them away',
  'badges.code': 'QR code on the badge of {name}',
  'badges.note': 'Scan at the kiosk, then type the PIN. Lost: report it at once.',
};

/** The words about clerks' badges. */
export const BADGE_WORDS: Catalogue<Key> = { vi, en };
