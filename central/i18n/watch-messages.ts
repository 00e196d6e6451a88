const vi = {
  'cli.quarantine': '{count, plural, other {#}} mục đang được để riêng, chưa tính.',
  'cli.released':
    'Từ nay tính {released, plural, other {#}} mục; {left, plural, other {#}} mục vẫn chưa tính được.',
  'cli.not-released': 'Chưa tính được {entry}: {detail}',
  'cli.entry-refused': 'Đã ghi nhận: {entry} không được tính. Mục này vẫn được giữ.',
  'cli.no-entry':
    'Không có mục nào đang chờ quyết định tại {entry}. Lệnh hailong quarantine liệt kê các mục.',
  'cli.alarms': '{count, plural, other {#}} cảnh báo đang mở.',
  'cli.bad-recipients':
    'Danh sách người nhận không hợp lệ: “{to}”. Hãy ghi các địa chỉ thư cách nhau bằng dấu phẩy, --locale là vi hoặc en.',
  'cli.recipients-set': 'Từ nay thư cảnh báo gửi đến {count, plural, other {#}} địa chỉ.',
  'alarm-mail.subject': 'Cảnh báo về kiosk tại {unit}: {count}',
  'alarm-mail.head':
    '{count, plural, other {#}} cảnh báo mới tại {unit}. Xem và ghi nhận tại trang Cảnh báo của trung tâm.',
  'cli.backed-up':
    'Đã sao lưu vào {folder}: {tables} bảng, {rows} dòng, {bytes} byte, tại một thời điểm.\nKhoá chính KHÔNG nằm trong bản sao này. Không có khoá, bản sao không mở được gì: hãy cất khoá ({source}) ở một nơi khác, hoặc chạy lại với --key TỆP để ghi khoá ra một tệp riêng.\nBản sao chứa dữ liệu cá nhân: hãy giữ như giữ chính trung tâm.',
  'cli.key-written': 'Khoá chính đã ghi vào {path}. Đừng để khoá chung chỗ với bản sao.',
  'cli.backup-not-empty': '{detail} đã có và không trống; bản sao lưu cần một thư mục mới.',
  'cli.backup-not-written': 'Không ghi được bản sao lưu: {detail}',
  'cli.restored':
    'Đã khôi phục từ {folder}: {tables} bảng, {rows} dòng, như lúc {at}.\nCác kiosk tự gửi lại những gì bản sao còn thiếu. Thiết bị đăng ký sau lúc đó phải đăng ký lại; mọi người phải đăng nhập lại.',
  'cli.restore-unreadable': '{folder} không phải là bản sao lưu, hoặc tệp manifest.json đã hỏng.',
  'cli.restore-other-key':
    'Bản sao này được làm với một khoá chính khác. Hãy đặt đúng khoá cũ; chưa có gì bị thay đổi.',
  'cli.restore-changed': 'Tệp manifest.json của bản sao đã bị sửa. Chưa có gì bị thay đổi.',
  'cli.restore-target-not-empty':
    'Cơ sở dữ liệu đích không trống. Hãy khôi phục vào một thư mục dữ liệu mới (HAILONG_DATA) hoặc một cơ sở dữ liệu mới (DATABASE_URL).',
  'cli.restore-file-damaged':
    'Tệp {detail} của bản sao đã hỏng hoặc thiếu. Chưa có gì bị thay đổi.',
  'cli.restore-newer':
    'Bản sao do một phiên bản mới hơn tạo ra (bước {detail}). Hãy cập nhật chương trình trước.',
} as const;

const en = {
  'cli.quarantine':
    '{count, plural, one {# entry is} other {# entries are}} set aside and not counted.',
  'cli.released':
    '{released, plural, one {# entry counts} other {# entries count}} from now on; {left, plural, one {# still can’t} other {# still can’t}}.',
  'cli.not-released': '{entry} can’t count: {detail}',
  'cli.entry-refused': 'On record: {entry} doesn’t count. It is kept.',
  'cli.no-entry':
    'No entry at {entry} waits for a decision. The command hailong quarantine lists them.',
  'cli.alarms': '{count, plural, one {# alarm is} other {# alarms are}} open.',
  'cli.bad-recipients':
    'Not a list of recipients: “{to}”. Write mail addresses with commas between them; --locale is vi or en.',
  'cli.recipients-set':
    'Letters about alarms go to {count, plural, one {# address} other {# addresses}} from now on.',
  'alarm-mail.subject': 'Alarms about kiosks at {unit}: {count}',
  'alarm-mail.head':
    '{count, plural, one {# new alarm} other {# new alarms}} at {unit}. See and acknowledge on the Alarms page of the centre.',
  'cli.backed-up':
    'Backed up into {folder}: {tables} tables, {rows} rows, {bytes} bytes, as of one instant.\nThe master key is NOT in this back-up. Without it the back-up opens nothing: keep the key ({source}) in another place, or run this again with --key FILE to write it to a file of its own.\nThe back-up holds personal data: guard it as you guard the centre.',
  'cli.key-written': 'The master key was written to {path}. Don’t keep it beside the back-up.',
  'cli.backup-not-empty': '{detail} exists and isn’t empty; a back-up needs a new folder.',
  'cli.backup-not-written': 'The back-up could not be written: {detail}',
  'cli.restored':
    'Restored from {folder}: {tables} tables, {rows} rows, as of {at}.\nKiosks send by themselves what the back-up lacks. Devices that were enrolled later must enrol again; everybody must sign in again.',
  'cli.restore-unreadable': '{folder} is no back-up, or its manifest.json is damaged.',
  'cli.restore-other-key':
    'This back-up was made under another master key. Set the old one; nothing was changed.',
  'cli.restore-changed': 'The back-up’s manifest.json was changed. Nothing was changed here.',
  'cli.restore-target-not-empty':
    'The target database isn’t empty. Restore into a new data folder (HAILONG_DATA) or a new database (DATABASE_URL).',
  'cli.restore-file-damaged':
    'The back-up’s file {detail} is damaged or missing. Nothing was changed here.',
  'cli.restore-newer':
    'A newer version made this back-up (step {detail}). Update the program first.',
} as const satisfies Record<keyof typeof vi, string>;

/** What the command line says about entries set aside, alarms and back-ups. */
export const WATCH_MESSAGES = { vi, en };
