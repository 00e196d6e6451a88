import { ALARM_MESSAGES } from '../../../shared/i18n/alarms.ts';
import type { Catalogue, Messages } from '../../../shared/i18n/translate.ts';

const vi = {
  ...ALARM_MESSAGES.vi,
  'view.alarms': 'Cảnh báo',
  'view.quarantine': 'Mục để riêng',
  'alarms.title': 'Cảnh báo về kiosk',
  'alarms.lead':
    'Có cảnh báo tự khép khi tình trạng hết; có cảnh báo chờ một người xem và ghi nhận. Không cảnh báo nào bị xoá.',
  'alarms.state': 'Tình trạng',
  'alarms.state.open': 'Đang mở',
  'alarms.state.acknowledged': 'Đã ghi nhận',
  'alarms.state.ended': 'Đã hết',
  'alarms.state.all': 'Tất cả',
  'alarms.empty.title': 'Không có cảnh báo nào',
  'alarms.empty.text': 'Các kiosk của đơn vị không có gì cần xem ở tình trạng đã chọn.',
  'alarms.first': 'Từ {time}',
  'alarms.times': '{count, plural, other {#}} lần',
  'alarms.ended': 'Đã hết lúc {time}',
  'alarms.acknowledged': '{by} ghi nhận lúc {time}: {note}',
  'alarms.note': 'Đã làm gì, hoặc vì sao không cần làm gì',
  'alarms.acknowledge': 'Ghi nhận',
  'alarms.form': 'Ghi nhận: {alarm} ({device})',
  'alarms.open-count': '{count, plural, other {#}}',
  'alarms.mail': 'Thư cảnh báo',
  'alarms.mail.lead':
    'Cảnh báo mới được gửi đến các địa chỉ này nếu trung tâm có máy chủ thư. Mỗi địa chỉ một dòng; để trống là không gửi.',
  'alarms.mail.recipients': 'Người nhận',
  'alarms.mail.save': 'Lưu người nhận',
  'alarms.mail.saved': 'Đã lưu.',
  'alarms.mail.locale': 'Ngôn ngữ của thư',
  'alarms.mail.vi': 'Tiếng Việt',
  'alarms.mail.en': 'Tiếng Anh',
  'quarantine.title': 'Mục được để riêng',
  'quarantine.lead':
    'Trung tâm giữ nguyên những mục này nhưng chưa tính, vì chưa đọc được hoặc không nhận ra tên. Người quyết định không thấy người dân đã chọn mức nào.',
  'quarantine.state': 'Tình trạng',
  'quarantine.state.open': 'Chờ quyết định',
  'quarantine.state.released': 'Đã cho tính',
  'quarantine.state.refused': 'Không tính',
  'quarantine.state.all': 'Tất cả',
  'quarantine.empty.title': 'Không có mục nào',
  'quarantine.empty.text': 'Mọi mục đã nhận ở tình trạng đã chọn đều được tính.',
  'quarantine.run': 'Xét lại tất cả',
  'quarantine.ran':
    'Từ nay tính {released, plural, other {#}} mục; {left, plural, other {#}} mục vẫn chưa tính được.',
  'quarantine.place': 'Mục số {seq} của {device}',
  'quarantine.at': 'Lúc {time} theo đồng hồ của máy',
  'quarantine.received': 'Nhận lúc {time}',
  'quarantine.kind': 'Loại {kind}',
  'quarantine.withheld': 'không hiện khi quyết định',
  'quarantine.code.unknown-kind':
    'Chương trình ở trung tâm chưa biết loại mục này. Cập nhật rồi xét lại.',
  'quarantine.code.body-invalid': 'Nội dung không đúng dạng: {detail}',
  'quarantine.code.unknown-clerk':
    'Không có cán bộ “{detail}” ở đơn vị. Bổ sung danh sách rồi xét lại.',
  'quarantine.code.unknown-counter': 'Không có quầy “{detail}” ở đơn vị. Bổ sung quầy rồi xét lại.',
  'quarantine.code.unknown-scale': 'Trung tâm không biết thang đo “{detail}”.',
  'quarantine.code.unknown-rating': 'Mục này nói về lượt số {detail}, mà lượt đó chưa được tính.',
  'quarantine.code.fork':
    'Khác với mục trung tâm đang giữ ở cùng vị trí, nên không bao giờ được tính ({detail}).',
  'quarantine.reason': 'Lý do',
  'quarantine.release': 'Cho tính',
  'quarantine.refuse': 'Không tính',
  'quarantine.decide': 'Quyết định về mục số {seq} của {device}',
  'quarantine.decided.released': '{by} cho tính lúc {time}: {reason}',
  'quarantine.decided.refused': '{by} không cho tính lúc {time}: {reason}',
} as const;

type Key = keyof typeof vi;

const en: Messages<Key> = {
  ...ALARM_MESSAGES.en,
  'view.alarms': 'Alarms',
  'view.quarantine': 'Set aside',
  'alarms.title': 'Alarms about kiosks',
  'alarms.lead':
    'Some alarms end by themselves once their cause is gone; others wait until a person has looked and said so. None is ever deleted.',
  'alarms.state': 'State',
  'alarms.state.open': 'Open',
  'alarms.state.acknowledged': 'Acknowledged',
  'alarms.state.ended': 'Ended',
  'alarms.state.all': 'All',
  'alarms.empty.title': 'There are no alarms',
  'alarms.empty.text': 'Nothing about this unit’s kiosks needs looking at in the state you chose.',
  'alarms.first': 'Since {time}',
  'alarms.times': '{count, plural, one {# time} other {# times}}',
  'alarms.ended': 'Ended at {time}',
  'alarms.acknowledged': '{by} acknowledged at {time}: {note}',
  'alarms.note': 'What was done, or why nothing needs doing',
  'alarms.acknowledge': 'Acknowledge',
  'alarms.form': 'Acknowledge: {alarm} ({device})',
  'alarms.open-count': '{count, plural, other {#}}',
  'alarms.mail': 'E-mail about alarms',
  'alarms.mail.lead':
    'New alarms go to these addresses if the centre has a mail server. One address per line; leave it empty for none.',
  'alarms.mail.recipients': 'Recipients',
  'alarms.mail.save': 'Save recipients',
  'alarms.mail.saved': 'Saved.',
  'alarms.mail.locale': 'Language of the e-mails',
  'alarms.mail.vi': 'Vietnamese',
  'alarms.mail.en': 'English',
  'quarantine.title': 'Entries set aside',
  'quarantine.lead':
    'The centre keeps these entries whole and doesn’t count them yet, because it can’t read them or doesn’t know a name. Whoever decides doesn’t see which level the citizen chose.',
  'quarantine.state': 'State',
  'quarantine.state.open': 'Waiting',
  'quarantine.state.released': 'Released',
  'quarantine.state.refused': 'Refused',
  'quarantine.state.all': 'All',
  'quarantine.empty.title': 'There are no entries',
  'quarantine.empty.text': 'Everything received in the state you chose is counted.',
  'quarantine.run': 'Judge all again',
  'quarantine.ran':
    '{released, plural, one {# entry counts} other {# entries count}} from now on; {left, plural, one {# still can’t} other {# still can’t}}.',
  'quarantine.place': 'Entry {seq} of {device}',
  'quarantine.at': 'At {time} by the device’s clock',
  'quarantine.received': 'Received at {time}',
  'quarantine.kind': 'Kind {kind}',
  'quarantine.withheld': 'hidden from whoever decides',
  'quarantine.code.unknown-kind':
    'The centre’s program doesn’t know this kind yet. Update it, then judge again.',
  'quarantine.code.body-invalid': 'The content has the wrong form: {detail}',
  'quarantine.code.unknown-clerk':
    'There is no clerk “{detail}” at the unit. Add them to the roster, then judge again.',
  'quarantine.code.unknown-counter':
    'There is no counter “{detail}” at the unit. Add it, then judge again.',
  'quarantine.code.unknown-scale': 'The centre doesn’t know the scale “{detail}”.',
  'quarantine.code.unknown-rating': 'It is about rating {detail}, which doesn’t count yet.',
  'quarantine.code.fork':
    'It differs from what the centre holds at the same place, so it never counts ({detail}).',
  'quarantine.reason': 'Reason',
  'quarantine.release': 'Let it count',
  'quarantine.refuse': 'Don’t count it',
  'quarantine.decide': 'Decide about entry {seq} of {device}',
  'quarantine.decided.released': '{by} let it count at {time}: {reason}',
  'quarantine.decided.refused': '{by} refused it at {time}: {reason}',
};

/** The words about alarms and entries set aside. */
export const WATCH_WORDS: Catalogue<Key> = { vi, en };
