import type { AlarmKind } from '../contract/alarms.ts';
import type { Catalogue, Messages } from './translate.ts';

type Key = `alarm.${AlarmKind}` | `alarm.${AlarmKind}.what`;

const vi: Messages<Key> = {
  'alarm.fork': 'Nhật ký bị tách nhánh',
  'alarm.fork.what':
    'Tại số {place}, máy có một mục khác với mục trung tâm đang giữ. Có thể ổ đĩa đã được chép lại, hoặc nhật ký đã bị sửa. Cả hai bản đều được giữ.',
  'alarm.gap': 'Nhật ký thiếu một đoạn',
  'alarm.gap.what':
    'Trung tâm chờ mục số {seq} nhưng máy gửi các mục sau đó. Nếu không tự khỏi, hãy xuất dữ liệu của máy ra USB.',
  'alarm.log-continued': 'Máy mất cả hai bản nhật ký',
  'alarm.log-continued.what':
    'Từ mục số {seq}, nhật ký nối tiếp từ phần trung tâm giữ; {carried} mục được mang theo. Những gì chưa gửi trước đó có thể đã mất.',
  'alarm.log-replaced': 'Nhật ký của máy đã bị thay bằng bản cũ',
  'alarm.log-replaced.what':
    'Lúc {toldAt} máy báo nhật ký đã có mục số {place}; nay ở chỗ đó là một mục khác. Những lượt ghi sau mục số {held} trước lúc đó có thể đã mất.',
  'alarm.log-mended': 'Máy phải dựng lại nhật ký',
  'alarm.log-mended.what':
    'Khi khởi động lúc {at}, một bản nhật ký đã hỏng hoặc bị thay và được dựng lại từ bản kia ({entries} mục).',
  'alarm.log-doubtful': 'Cả hai bản nhật ký của máy cùng hỏng',
  'alarm.log-doubtful.what':
    'Khi khởi động lúc {at}, máy phải bỏ phần cuối không đọc được của bản dự phòng, và bản trong ứng dụng cũng hỏng ({entries} mục được dựng lại). Những lượt ghi ngay trước mục số {place} có thể đã mất.',
  'alarm.log-altered': 'Nhật ký trên máy đã bị sửa',
  'alarm.log-altered.what':
    'Khi khởi động lúc {at}, bản nhật ký dự phòng có dòng không còn khớp với mã kiểm tra, trong khi các dòng khác vẫn nguyên vẹn: mất điện không để lại dấu vết như vậy. {entries} dòng từ chỗ đó được giữ riêng trên máy; phần bị cắt được bù từ bản trong ứng dụng nếu còn. Hãy xem ai đã vào được máy này.',
  'alarm.log-short': 'Nhật ký của máy ngắn hơn bản ở trung tâm',
  'alarm.log-short.what':
    'Máy nói nhật ký dừng ở số {head}, trong khi trung tâm đã có đến số {held}. Có thể máy đã bị khôi phục về bản cũ.',
  'alarm.stuck': 'Dữ liệu không về trung tâm',
  'alarm.stuck.what': 'Máy vẫn liên lạc, nhưng từ {since} còn {missing} mục không gửi được.',
  'alarm.remainder': 'Thiết bị thu hồi còn dữ liệu chưa gửi',
  'alarm.remainder.what':
    'Máy đã bị thu hồi khi còn {missing} mục (đến số {head}) chưa về trung tâm. Hãy xuất ra USB và nhập vào đây.',
  'alarm.set-aside': 'Có mục đã nhận nhưng chưa được tính',
  'alarm.set-aside.what':
    'Từ {since} có mục của máy này được để riêng chờ quyết định ({entries} mục khi có cảnh báo), ví dụ vì trung tâm không biết cán bộ hoặc quầy được nêu. Các mục vẫn được giữ nhưng không có trong số liệu nào. Hãy sửa danh sách rồi xét lại ở trang Mục để riêng.',
  'alarm.silent': 'Không có tín hiệu trong giờ làm việc',
  'alarm.silent.what': 'Lần cuối trung tâm nghe thấy máy là {since}.',
  'alarm.off': 'Kiosk tắt trong giờ làm việc',
  'alarm.off.what':
    'Nhật ký của máy cho thấy máy không hoạt động từ {from} đến {to}, trong đó {offMs} thuộc giờ làm việc.',
  'alarm.clock-jump': 'Đồng hồ của máy bị đổi',
  'alarm.clock-jump.what': 'Đồng hồ nhảy {byMs}. Giờ của các lượt được tính lại, giờ gốc vẫn giữ.',
  'alarm.clock-wrong': 'Đồng hồ của máy sai',
  'alarm.clock-wrong.what': 'Đồng hồ của máy lệch {offMs} so với trung tâm.',
  'alarm.disk-low': 'Ổ đĩa của máy sắp đầy',
  'alarm.disk-low.what': 'Máy báo còn ít chỗ trống lúc {at}.',
  'alarm.export-missing': 'Tệp xuất ra USB chưa được nhập',
  'alarm.export-missing.what':
    'Một tệp (các mục {first} đến {last}) đã được xuất lúc {at} và chưa được nhập vào trung tâm. Hãy tìm lại USB đó.',
  'alarm.device-changed': 'Quầy có thiết bị mới hoặc đăng ký lại',
  'alarm.device-changed.what':
    'Thiết bị này được đăng ký lúc {at}. Nếu không ai ở đơn vị làm việc đó, hãy thu hồi ngay.',
};

const en: Messages<Key> = {
  'alarm.fork': 'The log has forked',
  'alarm.fork.what':
    'At number {place} the device has another entry than the centre. A disk may have been copied back, or the log was changed. Both are kept.',
  'alarm.gap': 'A part of the log is missing',
  'alarm.gap.what':
    'The centre waits for entry {seq}, yet the device sends later ones. If this doesn’t mend itself, export the device’s data to USB.',
  'alarm.log-continued': 'The device lost both copies of its log',
  'alarm.log-continued.what':
    'From entry {seq} on its log continues what the centre holds; {carried} entries came along. What had not been sent before may be lost.',
  'alarm.log-replaced': 'The device’s log was replaced by an old copy',
  'alarm.log-replaced.what':
    'At {toldAt} the device told of entry {place} of its log; now another entry stands there. What was recorded after entry {held} and before then may be lost.',
  'alarm.log-mended': 'The device had to rebuild its log',
  'alarm.log-mended.what':
    'At its start at {at} one copy was damaged or replaced and was rebuilt from the other ({entries} entries).',
  'alarm.log-doubtful': 'Both copies of the device’s log were damaged',
  'alarm.log-doubtful.what':
    'At its start at {at} the device had to cut what could not be read off the end of one copy, and the other was damaged too ({entries} entries rebuilt). What was recorded just before entry {place} may be lost.',
  'alarm.log-altered': 'The log on the device was altered',
  'alarm.log-altered.what':
    'At its start at {at} the second copy of the log had a line that no longer fits its check sum, while others were whole: a power cut leaves no such trace. {entries} lines from there on are kept apart on the device; what is cut off is filled in from the other copy if that still has it. Find out who had access to this device.',
  'alarm.log-short': 'The device’s log is shorter than the centre’s',
  'alarm.log-short.what':
    'The device says that its log ends at {head}; the centre has it up to {held}. The machine may have been put back to an old copy.',
  'alarm.stuck': 'Data don’t arrive',
  'alarm.stuck.what':
    'The device is in touch, but since {since} it can’t deliver {missing} entries.',
  'alarm.remainder': 'A revoked device holds unsent data',
  'alarm.remainder.what':
    'The device was revoked while {missing} entries (up to {head}) had not arrived. Export them to USB and import them here.',
  'alarm.set-aside': 'Entries arrived and are not counted',
  'alarm.set-aside.what':
    'Since {since} entries of this device have been set aside for a decision ({entries} when this alarm began), for instance because the centre doesn’t know the clerk or counter that they name. They are kept, and are in no figure. Mend the lists, then judge them anew on the page Set aside.',
  'alarm.silent': 'Silent in opening hours',
  'alarm.silent.what': 'The centre last heard of the device at {since}.',
  'alarm.off': 'Kiosk off in opening hours',
  'alarm.off.what':
    'By its own log the device was not running from {from} to {to}, {offMs} of it in opening hours.',
  'alarm.clock-jump': 'The device’s clock was moved',
  'alarm.clock-jump.what':
    'The clock jumped by {byMs}. The times of ratings are corrected; the original is kept.',
  'alarm.clock-wrong': 'The device’s clock is wrong',
  'alarm.clock-wrong.what': 'The device’s clock is {offMs} off the centre’s.',
  'alarm.disk-low': 'The device’s disk is nearly full',
  'alarm.disk-low.what': 'The device reported little free space at {at}.',
  'alarm.export-missing': 'An export to USB was never imported',
  'alarm.export-missing.what':
    'A file (entries {first} to {last}) was exported at {at} and has not been imported at the centre. Find that stick.',
  'alarm.device-changed': 'A counter has a new or re-enrolled device',
  'alarm.device-changed.what':
    'This device was enrolled at {at}. If nobody at the unit did that, revoke it at once.',
};

/** What each kind of alarm is called and means; the dashboard and letters say the same. */
export const ALARM_MESSAGES: Catalogue<Key> = { vi, en };
