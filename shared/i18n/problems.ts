import type { ProblemCode } from '../contract/problem.ts';
import type { Catalogue, Messages } from './translate.ts';

type ProblemKey = `problem.${ProblemCode}`;

const vi: Messages<ProblemKey> = {
  'problem.malformed-request': 'Yêu cầu không đúng dạng.',
  'problem.invalid-parameter': 'Tham số không hợp lệ.',
  'problem.signed-out': 'Bạn chưa đăng nhập hoặc phiên đã hết hạn.',
  'problem.credential-unknown': 'Trung tâm không nhận ra thiết bị này.',
  'problem.sign-in-refused': 'Tên đăng nhập hoặc mật khẩu không đúng.',
  'problem.device-revoked': 'Thiết bị này đã bị thu hồi quyền gửi.',
  'problem.enrolment-code-refused': 'Mã đăng ký sai, đã dùng hoặc đã hết hạn.',
  'problem.provider-refused':
    'Nhà cung cấp danh tính không xác nhận, hoặc tài khoản đó chưa được cấp quyền ở đây.',
  'problem.role-missing': 'Tài khoản của bạn không có quyền làm việc này.',
  'problem.password-change-needed': 'Hãy đổi mật khẩu dùng một lần trước khi làm việc khác.',
  'problem.own-case': 'Không ai được quyết định việc của chính mình.',
  'problem.cross-site': 'Yêu cầu đến từ một trang khác nên bị từ chối.',
  'problem.not-found': 'Không tìm thấy.',
  'problem.sequence-gap': 'Nhật ký gửi lên bị thiếu một đoạn.',
  'problem.log-forked': 'Nhật ký gửi lên khác với bản trung tâm đang giữ.',
  'problem.name-taken': 'Tên này đã có người dùng.',
  'problem.already-used': 'Mã hoặc số này đã được dùng trong đơn vị.',
  'problem.roster-full': 'Đơn vị đã có 200 cán bộ đang làm việc, nhiều nhất một kiosk giữ được.',
  'problem.already-decided': 'Việc này đã được quyết định và không thể quyết định lại.',
  'problem.flag-changed': 'Cảnh báo này vừa có bằng chứng mới. Hãy xem lại rồi quyết định.',
  'problem.cannot-count': 'Theo quy tắc hiện nay, mục này vẫn chưa thể được tính.',
  'problem.batch-too-large': 'Gói gửi lên quá lớn.',
  'problem.unsupported-media': 'Trung tâm chỉ nhận dữ liệu JSON, có thể nén gzip.',
  'problem.chain-broken': 'Chuỗi băm của nhật ký bị đứt.',
  'problem.signature-wrong': 'Chữ ký của gói không đúng.',
  'problem.wrong-device': 'Gói chứa bản ghi của thiết bị khác.',
  'problem.too-many-tries': 'Thử sai quá nhiều lần. Hãy đợi rồi thử lại.',
  'problem.internal-error': 'Trung tâm gặp lỗi. Dữ liệu của bạn vẫn còn nguyên trên máy gửi.',
  'problem.busy': 'Trung tâm đang bận. Máy sẽ tự gửi lại.',
};

const en: Messages<ProblemKey> = {
  'problem.malformed-request': 'The request is malformed.',
  'problem.invalid-parameter': 'A parameter is not valid.',
  'problem.signed-out': 'You are not signed in, or your session has ended.',
  'problem.credential-unknown': 'The centre does not know this device.',
  'problem.sign-in-refused': 'The name or the password is wrong.',
  'problem.device-revoked': 'This device may no longer send.',
  'problem.enrolment-code-refused': 'The enrolment code is wrong, used or expired.',
  'problem.provider-refused':
    'The identity provider did not confirm you, or that account has no access here.',
  'problem.role-missing': 'Your account is not allowed to do this.',
  'problem.password-change-needed': 'Change the one-time password before anything else.',
  'problem.own-case': 'Nobody decides their own case.',
  'problem.cross-site': 'The request came from another site and was refused.',
  'problem.not-found': 'Not found.',
  'problem.sequence-gap': 'A part of the log is missing.',
  'problem.log-forked': 'The log differs from the one that the centre holds.',
  'problem.name-taken': 'This name is taken.',
  'problem.already-used': 'This id or number is used in the office already.',
  'problem.roster-full': 'The office has 200 clerks at work, which is as many as a kiosk holds.',
  'problem.already-decided': 'This has been decided and cannot be decided again.',
  'problem.flag-changed': 'New evidence has changed this finding. Look again, then decide.',
  'problem.cannot-count': 'By today’s rules this entry still can’t count.',
  'problem.batch-too-large': 'The batch is too large.',
  'problem.unsupported-media': 'The centre takes JSON only, gzip welcome.',
  'problem.chain-broken': 'The hash chain of the log is broken.',
  'problem.signature-wrong': 'The signature of the batch is wrong.',
  'problem.wrong-device': 'The batch holds entries of another device.',
  'problem.too-many-tries': 'Too many wrong tries. Wait, then try again.',
  'problem.internal-error':
    'The centre had a fault. Your data is still whole where it was sent from.',
  'problem.busy': 'The centre is busy. The device will send again by itself.',
};

/** Titles of the problems that the centre answers with. */
export const PROBLEM_MESSAGES: Catalogue<ProblemKey> = { vi, en };
