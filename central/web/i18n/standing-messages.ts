import type { Catalogue, Messages } from '../../../shared/i18n/translate.ts';

const vi = {
  'devices.state.standing': 'Dừng, chờ xem xét',
  'devices.acts': 'Việc',
  'devices.revoke': 'Thu hồi',
  'standing.title': '{counter}: kiosk đang dừng',
  'standing.open': 'Chờ xem xét',
  'standing.allowed': 'Đã cho ghi tiếp',
  'standing.what':
    'Hai bản nhật ký trên máy khác nhau, có thể vì ổ đĩa được chép lại từ bản cũ hoặc nhật ký bị sửa. Máy không nhận đánh giá và giữ nguyên cả hai bản.',
  'standing.since': 'Từ {time}',
  'standing.store': 'Bản trong ứng dụng đến mục số {seq, number}',
  'standing.journal': 'Bản nhật ký dự phòng đến mục số {seq, number}',
  'standing.centre': 'Trung tâm có đến mục số {seq, number}',
  'standing.before':
    'Trước khi cho ghi tiếp, hãy hỏi tại quầy: ai đã thay ổ đĩa, khôi phục máy hoặc chép thư mục dữ liệu, và khi nào. Khi được phép, máy ghi tiếp từ bản của trung tâm, gửi những mục của cả hai bản mà trung tâm chưa có, và giữ riêng cả hai bản cũ.',
  'standing.allowed.what':
    'Máy sẽ tự hỏi lại khi có mạng rồi ghi tiếp. Phép này dùng được một lần.',
  'standing.form': 'Cho ghi tiếp: {counter}',
  'standing.reason': 'Đã xem xét và thấy gì (được lưu lại)',
  'standing.let-continue': 'Cho ghi tiếp',
} as const;
type StandingKey = keyof typeof vi;

const en: Messages<StandingKey> = {
  'devices.state.standing': 'Stopped, waits for a look',
  'devices.acts': 'Act',
  'devices.revoke': 'Revoke',
  'standing.title': '{counter}: the kiosk has stopped',
  'standing.open': 'Waits for a look',
  'standing.allowed': 'Allowed to go on',
  'standing.what':
    'The two copies of its log differ, perhaps because a disk was copied back or a log was changed. The kiosk takes no ratings and keeps both as they are.',
  'standing.since': 'Since {time}',
  'standing.store': 'The application’s copy ends at entry {seq, number}',
  'standing.journal': 'The journal ends at entry {seq, number}',
  'standing.centre': 'The centre holds it up to entry {seq, number}',
  'standing.before':
    'Before you allow it, ask at the counter who changed the disk, restored the machine or copied the data folder, and when. Once allowed, the kiosk goes on from the centre’s copy, sends what the centre lacks of both copies, and sets both aside.',
  'standing.allowed.what':
    'The kiosk asks by itself once it has a network, and goes on. The permission holds once.',
  'standing.form': 'Let it go on: {counter}',
  'standing.reason': 'What was looked at and found (kept on record)',
  'standing.let-continue': 'Let it go on',
};

export const STANDING_MESSAGES: Catalogue<StandingKey> = { vi, en };
