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
} as const satisfies Record<keyof typeof vi, string>;

/** What the command line says about entries set aside, alarms and back-ups. */
export const WATCH_MESSAGES = { vi, en };
